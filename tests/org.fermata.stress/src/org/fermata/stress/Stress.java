// SPDX-License-Identifier: EPL-2.0
package org.fermata.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;

/** Runs all of it, a soak first: {@code Stress [--quick] [jcstress's own arguments…]}. */
final class Stress {

	/** In all the ways in which JVMs may compile each of the actors. */
	private static final List<String> FULL = List.of("-f", "1", "-fsm", "1", "-iters", "3", "-time", "500");
	/** In one of them. */
	private static final List<String> QUICK = List.of("-f", "1", "-fsm", "1", "-iters", "3", "-time", "700",
			"-sc", "false", "-jvmArgs", "-XX:+UseParallelGC");

	private static final Duration FULL_SOAK = Duration.ofMinutes(1);
	private static final Duration QUICK_SOAK = Duration.ofSeconds(6);

	public static void main(String[] words) throws Exception {
		List<String> own = new ArrayList<>(Arrays.asList(words));
		boolean isQuick = own.remove("--quick");
		List<String> preset = isQuick ? QUICK : FULL;
		List<String> arguments = new ArrayList<>(own);
		for (int i = 0; i < preset.size(); i += 2) {
			if (!own.contains(preset.get(i))) {
				arguments.addAll(preset.subList(i, i + 2));
			}
		}
		Options options = new Options(arguments.toArray(String[]::new));
		if (!options.parse()) {
			System.exit(2);
		}
		Duration soak = isQuick ? QUICK_SOAK : FULL_SOAK;
		Soak.run(soak);
		if (System.getenv("DISPLAY") == null) {
			System.out.println("Soak with a window: left out, there is no display");
		} else {
			DisplaySoak.run(soak);
		}
		new JCStress(options).run();
	}
}
