// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** A bundle that is nothing but its plugin.xml, and comes and goes while the product runs. */
final class ContributingBundle implements AutoCloseable {

	/** Files that each such bundle has, and that are no images. */
	static final Map<String, byte[]> BROKEN_ICONS = Map.of("empty.png", new byte[0], "text.png", "text".getBytes(UTF_8),
			"cut.png", new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I' },
			"cut.svg", "<svg><path d=\"M".getBytes(UTF_8));

	private final Bundle bundle;

	private ContributingBundle(Bundle bundle) {
		this.bundle = bundle;
	}

	/** @param elements what it contributes to org.fermata.ui.operations */
	static ContributingBundle install(String name, String elements) throws BundleException, IOException {
		String plugin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><?eclipse version=\"3.4\"?><plugin>"
				+ "<extension point=\"org.fermata.ui.operations\">" + elements + "</extension></plugin>";
		Bundle bundle = FrameworkUtil.getBundle(ContributingBundle.class).getBundleContext()
				.installBundle("test:" + name, new ByteArrayInputStream(jar(name, plugin)));
		bundle.start();
		return new ContributingBundle(bundle);
	}

	private static byte[] jar(String name, String plugin) throws IOException {
		Manifest manifest = new Manifest();
		Attributes main = manifest.getMainAttributes();
		main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		main.putValue("Bundle-ManifestVersion", "2");
		main.putValue("Bundle-SymbolicName", name + ";singleton:=true");
		main.putValue("Bundle-Version", "1.0.0");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
			jar.putNextEntry(new ZipEntry("plugin.xml"));
			jar.write(plugin.getBytes(UTF_8));
			jar.closeEntry();
			for (Map.Entry<String, byte[]> icon : BROKEN_ICONS.entrySet()) {
				jar.putNextEntry(new ZipEntry(icon.getKey()));
				jar.write(icon.getValue());
				jar.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	@Override
	public void close() throws BundleException {
		bundle.uninstall();
	}
}
