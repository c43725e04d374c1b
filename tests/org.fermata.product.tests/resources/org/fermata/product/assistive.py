# SPDX-License-Identifier: EPL-2.0
"""Takes a folder's checksums in Fermata's window as a screen reader's user does: through AT-SPI alone.

Prints what it found, a line each, for the test that starts it; ends with 1 and the reason when something is not there,
and with 3 when a control has no role or no name. Every wait is for something that can be read, and has a limit.
"""
import os
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_SECONDS = 60
SUM_LENGTH = 64
STATE = Atspi.StateType
ROLE = Atspi.Role
# Hold others, and are passed over if they do.
FRAMES = {ROLE.PANEL, ROLE.FILLER, ROLE.SCROLL_PANE, ROLE.VIEWPORT, ROLE.SPLIT_PANE, ROLE.TOOL_BAR, ROLE.MENU_BAR,
          ROLE.STATUS_BAR, ROLE.FRAME}
NO_ROLE = {ROLE.INVALID, ROLE.UNKNOWN}


class Missing(Exception):
    pass


def until(what, condition):
    """What the condition gives, as soon as that is something."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            found = condition()
        except GLib.Error:
            found = None  # something went while it was looked at
        if found:
            return found
        if time.monotonic() > deadline:
            raise Missing('waited for ' + what)
        time.sleep(0.02)


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def tree(node, path=()):
    """The paths to what can be seen. What is hidden hides what is in it, whatever that says of itself."""
    here = path + (node,)
    if not has(node, STATE.SHOWING):
        return
    yield here
    for child in children(node):
        yield from tree(child, here)


def has(node, state):
    return node.get_state_set().contains(state)


def name(node):
    return (node.get_name() or '').strip()


def named(path):
    """The name of a control: its own, that of its label, that of a frame that is there for it alone, or its tooltip."""
    node = path[-1]
    if name(node):
        return name(node)
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return name(relation.get_target(0))
    for frame in reversed(path[:-1]):
        if frame.get_role() not in FRAMES or sum(1 for each in children(frame) if has(each, STATE.SHOWING)
                                                 and each.get_role() != ROLE.SCROLL_BAR) > 1:
            break
        if name(frame):
            return name(frame)
    return (node.get_description() or '').strip()


def words(path):
    return ' / '.join('%s "%s"' % (node.get_role_name(), name(node)) for node in path[1:])


def showing(root, role, wanted=None):
    """The paths of what is seen of a role, by name."""
    return [path for path in tree(root) if path[-1].get_role() == role and (wanted is None or named(path) == wanted)]


def find(root, role, wanted):
    return until('%s "%s"' % (Atspi.role_get_name(role), wanted), lambda: showing(root, role, wanted))[0][-1]


def press(node):
    until(words((None, node)) + ' to be enabled', lambda: has(node, STATE.ENABLED))
    if not node.get_action_iface().do_action(0):
        raise Missing('no action of ' + words((None, node)))


def choose(window, *titles):
    """Opens one menu after the other, as they are filled when they open."""
    node = find(window, ROLE.MENU, titles[0])
    press(node)
    for title in titles[1:]:
        node = until('menu item "%s"' % title, lambda at=node, what=title: item(at, what))
        press(node)


def item(menu, title):
    return next((each for each in children(menu) if name(each) == title), None)


def audit(what, root):
    """Every control that is seen and takes keys has a role and a name; so has what shows a value."""
    count, faults = 0, []
    for path in tree(root):
        node = path[-1]
        role = node.get_role()
        if role in FRAMES | {ROLE.TABLE_CELL} and node.get_child_count() > 0 or is_mute(path):
            continue
        if not has(node, STATE.FOCUSABLE) and role not in (ROLE.PROGRESS_BAR, ROLE.TABLE_CELL):
            continue
        count += 1
        if role in NO_ROLE or not named(path):
            faults.append(words(path))
    print('%s: %d controls' % (what, count), flush=True)
    for fault in faults:
        print('without a role or a name: ' + fault, file=sys.stderr)
    return not faults


def is_mute(path):
    """Whether there is nothing to say: an empty line, or the part of a cell for an icon, beside that for the text."""
    role = path[-1].get_role()
    if role == ROLE.LABEL:
        return not name(path[-1])
    return role == ROLE.TABLE_CELL and not name(path[-1]) and any(map(name, children(path[-2])))


def application():
    desktop = Atspi.get_desktop(0)
    for app in children(desktop):
        if name(app) == 'Fermata' and app.get_child_count() > 0:
            app.set_cache_mask(Atspi.Cache.NONE)
            return app
    return None


def dialog_of(app, window, *roles):
    return next((each for each in children(app) if each != window and each.get_role() in roles
                 and has(each, STATE.SHOWING)), None)


def look_around(app, window):
    good = audit('Window', window)
    choose(window, 'Help', 'About Fermata')
    dialog = dialog_named(app, window, 'About Fermata')
    close = find(dialog, ROLE.PUSH_BUTTON, 'Close')
    good &= audit('About', dialog)
    press(close)
    until('it to close', lambda: dialog_of(app, window, ROLE.DIALOG, ROLE.FRAME) is None)
    return good


def select(path):
    """In the list or tree around it."""
    for around, within in zip(reversed(path[:-1]), reversed(path)):
        selection = around.get_selection_iface()
        if selection:
            selection.select_child(within.get_index_in_parent())
            return
    raise Missing('nothing to select it in: ' + words(path))


def decide(app, window):
    """That it quits without a question: on the second of the pages that are looked at."""
    choose(window, 'Edit', 'Preferences\u2026')
    dialog = dialog_named(app, window, 'Preferences')
    for role, wanted in ((ROLE.RADIO_BUTTON, 'Like the system'), (ROLE.RADIO_BUTTON, 'Dark'), (ROLE.PUSH_BUTTON, 'Cancel')):
        find(dialog, role, wanted)
    good = audit('Preferences', dialog)
    select(until('the page of operations', lambda: showing(dialog, ROLE.TABLE_CELL, 'Operations'))[0])
    box = find(dialog, ROLE.CHECK_BOX, 'Ask before quitting while operations run')
    good &= audit('Preferences of operations', dialog)
    press(box)
    until('no tick', lambda: not has(box, STATE.CHECKED))
    press(find(dialog, ROLE.PUSH_BUTTON, 'Apply and Close'))
    until('the preferences to close', lambda: dialog_of(app, window, ROLE.DIALOG, ROLE.FRAME) is None)
    return good


def dialog_named(app, window, title):
    return until('the dialog ' + title, lambda: next((each for each in children(app) if each != window
                                                     and name(each) == title and has(each, STATE.SHOWING)), None))


def start(app, window):
    choose(window, 'File', 'New', 'Checksum of Folder\u2026')
    chooser = until('the folder dialog', lambda: dialog_of(app, window, ROLE.FILE_CHOOSER, ROLE.DIALOG))
    press(until('a button to choose the folder', lambda: [path[-1] for path in showing(chooser, ROLE.PUSH_BUTTON)
                                                          if name(path[-1]) in ('OK', 'Open', 'Select')])[0])
    until('it to close', lambda: dialog_of(app, window, ROLE.FILE_CHOOSER, ROLE.DIALOG) is None)


def answer(window):
    scale = until('a slider', lambda: showing(window, ROLE.SLIDER))[0]
    print('Question: ' + named(scale), flush=True)
    good = audit('Question', window)
    value = scale[-1].get_value_iface()
    ends = (int(value.get_minimum_value()), int(value.get_maximum_value()))
    wanted = ends[1] if value.get_current_value() < ends[1] else ends[0]
    print('Slider: %d to %d, from %d to %d' % (*ends, value.get_current_value(), wanted), flush=True)
    value.set_current_value(wanted)
    until('the field beside the slider to follow', lambda: [
        path for path in showing(window, ROLE.TEXT) if 'as a number' in named(path) and text(path[-1]) == str(wanted)])
    press(find(window, ROLE.PUSH_BUTTON, 'Continue'))
    return good


def text(node):
    iface = node.get_text_iface()
    return iface.get_text(0, iface.get_character_count()) if iface else ''


def rows(window):
    """What the lists say, cell by cell."""
    return [name(path[-1]) for path in showing(window, ROLE.TABLE_CELL) if name(path[-1])]


def read_progress(window):
    """What is far from its end says how far it is; then it is stopped."""
    def moving():
        return [row for row in rows(window) if 'Running' in row and '%' in row and ' 0.00 ' not in row]
    print('Progress: ' + until('the progress of what runs', moving)[0], flush=True)
    read_bar(window)
    press([path[-1] for path in showing(window, ROLE.PUSH_BUTTON, 'Cancel') if path[-2].get_role() == ROLE.PANEL
           and path[-3].get_role() == ROLE.TOOL_BAR][0])
    print('Stopped: ' + until('it to stop', lambda: [row for row in rows(window) if 'Stopped' in row])[0], flush=True)
    until('the progress bar to go', lambda: not showing(window, ROLE.PROGRESS_BAR))


def read_bar(window):
    """What the bar of the detail says as a number grows, and says the same in words."""
    bar = find(window, ROLE.PROGRESS_BAR, 'Progress of Checksum')
    value = bar.get_value_iface()
    ends = (value.get_minimum_value(), value.get_maximum_value())
    first = value.get_current_value()
    later = until('the value of the progress bar to grow', lambda: max(value.get_current_value(), first) - first) + first
    said = until('the progress bar in words', bar.get_description)
    print('Bar: %s "%s", %d to %d, %s, %s: %s' % (bar.get_role_name(), name(bar), *ends,
          'has begun' if ends[0] <= first < ends[1] else 'at %d' % first,
          'goes on' if first < later <= ends[1] else 'to %d' % later, said), flush=True)


def run_again(window, large):
    """The same without the file that nobody reads to its end."""
    os.remove(large)
    press(find(window, ROLE.PUSH_BUTTON, 'Run Again'))
    until('the question again', lambda: showing(window, ROLE.SLIDER))
    press(find(window, ROLE.PUSH_BUTTON, 'Continue'))


def read_results(window):
    done = until('the end', lambda: [row for row in rows(window) if row.startswith('Checksum') and 'Done' in row])
    print('Done: ' + done[0], flush=True)
    until('its sums', lambda: any(len(row) == SUM_LENGTH for row in rows(window)))
    good = audit('Results', window)
    for row in rows(window):
        print('Row: ' + row, flush=True)
    return good


def main():
    Atspi.init()
    app = until('the application', application)
    window = until('the window', lambda: dialog_of(app, None, ROLE.FRAME))
    until('the title', lambda: name(window) == 'Fermata')
    find(window, ROLE.LABEL, 'Nothing running')
    good = look_around(app, window)
    good &= decide(app, window)
    start(app, window)
    good &= answer(window)
    read_progress(window)
    run_again(window, sys.argv[1])
    good &= read_results(window)
    press(find(window, ROLE.PUSH_BUTTON, 'Run Again'))
    until('another question', lambda: showing(window, ROLE.SLIDER))
    choose(window, 'File', 'Exit')  # while one waits: it was decided that nothing is asked
    return 0 if good else 3


if __name__ == '__main__':
    try:
        sys.exit(main())
    except (Missing, GLib.Error) as missing:
        print(missing, file=sys.stderr)
        app = application()
        for shell in children(app) if app is not None else ():
            for path in tree(shell):
                print('%s%s "%s"' % ('  ' * len(path), path[-1].get_role_name(), name(path[-1])), file=sys.stderr)
        sys.exit(1)
