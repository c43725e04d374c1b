// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A bundle for a test, from a few lines of Java. */
final class SmallJar {

	private final List<JavaFileObject> sources = new ArrayList<>();
	private final Attributes headers;
	private final Manifest manifest = new Manifest();

	private SmallJar(String name, String version) {
		headers = manifest.getMainAttributes();
		headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		headers.putValue("Bundle-SymbolicName", name + ";singleton:=true");
		headers.putValue("Bundle-Version", version);
	}

	static SmallJar named(String name, String version) {
		return new SmallJar(name, version);
	}

	SmallJar exports(String header) {
		headers.putValue("Export-Package", header);
		return this;
	}

	/** @param name with its package */
	SmallJar type(String name, String declaration) {
		String code = "package " + name.substring(0, name.lastIndexOf('.')) + "; " + declaration;
		sources.add(new SimpleJavaFileObject(URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return code;
			}
		});
		return this;
	}

	ApiJar in(Path folder) throws IOException {
		Path classes = Files.createTempDirectory(folder, "classes");
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		assertTrue(compiler.getTask(null, null, null, List.of("-d", classes.toString(), "-proc:none"), null, sources).call());
		Path jar = Files.createTempFile(folder, "bundle", ".jar");
		try (OutputStream out = Files.newOutputStream(jar);
				JarOutputStream zip = new JarOutputStream(out, manifest);
				Stream<Path> files = Files.walk(classes)) {
			for (Path each : files.filter(Files::isRegularFile).toList()) {
				zip.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
				Files.copy(each, zip);
			}
		}
		return ApiJar.read(jar);
	}
}
