# SPDX-License-Identifier: EPL-2.0
#
# From the return key to the end of the first frame that painted anything in the window; see FirstPaint in
# org.fermata.app. The virtual display has no window manager and no compositor: both would only add to it.

bench_window() { # rounds
  need_packages_for_windows
  need_packages_for_virtual_display
  start_virtual_display
  compile_bare_window
  say "Start of the window, $1 rounds"
  in_turns "$1" window_bare window_first window_again
  report_window | section window
}

compile_bare_window() {
  swt=$(echo "$(product)"/plugins/org.eclipse.swt_*.jar):$(echo "$(product)"/plugins/org.eclipse.swt.*."$(uname -m)"_*.jar)
  "${java}c" -d "$measured" -cp "$swt" "$root/releng/bench/BareWindow.java"
}

window_bare() {
  first_paint window_bare "$java" --enable-native-access=ALL-UNNAMED -cp "$measured:$swt" BareWindow "$measured/painted"
}

window_first() { # with nothing of an earlier start
  rm -rf "$FERMATA_HOME"
  first_paint window_first "$root/fermata" run
}

window_again() {
  first_paint window_again "$root/fermata" run
}

first_paint() { # where to note it, command…
  local note=$1 begin tries=3000
  shift
  rm -f "$measured/painted"
  begin=$(date +%s%3N)
  # A path with a blank would be split in FERMATA_JAVA_OPTS.
  (cd "$measured" && FERMATA_JAVA_OPTS=-Dfermata.timing=painted exec "$@" >out 2>err </dev/null 9>&-) &
  until [ -s "$measured/painted" ]; do
    tries=$((tries - 1))
    if [ $tries -eq 0 ] || ! kill -0 $! 2>/dev/null; then
      cat "$measured/err" >&2
      fail "$note: no window"
    fi
    sleep 0.02
  done
  printf '%s %s\n' "$(awk -v begin="$begin" '{ printf "%.3f", ($1 - begin) / 1000 }' "$measured/painted")" \
    "$(processor_time $!)" >>"$measured/$note"
  kill $!
  wait $! || true
}

# User and system seconds of a running process and of those it has waited for; the state before them is a letter.
processor_time() { # process
  sed 's/^.*) //' "/proc/$1/stat" | awk -v hertz="$(getconf CLK_TCK)" '{ print ($12 + $14) / hertz, ($13 + $15) / hertz }'
}

report_window() {
  echo "From \`./fermata run\`, with everything built, to the end of the first frame that painted anything: the window with its view,"
  echo "on a virtual display of 1440 × 900."
  echo
  echo "| start | median | fastest | processor time |"
  echo "|---|---|---|---|"
  line window_bare 'a bare SWT window with a label (the limit; `releng/bench/BareWindow.java`)'
  line window_first '`./fermata run`, for the first time'
  line window_again '`./fermata run`, later'
  echo
  echo "Ratio of the medians, a later start to the bare window:" \
    "**$(ratio "$(median_wall window_again)" "$(median_wall window_bare)")**."
}
