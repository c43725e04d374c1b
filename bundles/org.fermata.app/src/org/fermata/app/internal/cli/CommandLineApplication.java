// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal.cli;

import java.util.Arrays;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Fermata in a terminal. */
public final class CommandLineApplication implements IApplication {

  @Override
  public Object start(IApplicationContext context) {
    var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
    System.out.println(Arrays.toString(arguments));
    return EXIT_OK;
  }

  @Override
  public void stop() {
    // Nothing outlives start().
  }
}
