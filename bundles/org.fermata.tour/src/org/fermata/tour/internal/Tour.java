// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.ui.PlatformUI;

/** What a visitor is shown, step by step; every step prints a line and may leave a picture. */
final class Tour {
  private final Path pictures;

  Tour(Path pictures) {
    this.pictures = pictures;
  }

  void run() throws IOException {
    Files.createDirectories(pictures);
    Robot robot = new Robot(PlatformUI.getWorkbench().getDisplay());
    step("The window opens on the operations.");
    picture(robot, "01-welcome");
    step("The window closes.");
  }

  private void picture(Robot robot, String name) throws IOException {
    Path file = pictures.resolve(name + ".png");
    robot.settle();
    robot.picture(file);
    System.out.println("   " + file);
  }

  private static void step(String what) {
    System.out.println("-- " + what);
  }
}
