// SPDX-License-Identifier: EPL-2.0
package org.fermata.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javassist.bytecode.AccessFlag;
import javassist.bytecode.AttributeInfo;
import javassist.bytecode.ClassFile;
import javassist.bytecode.FieldInfo;
import javassist.bytecode.InnerClassesAttribute;
import javassist.bytecode.MethodInfo;
import javassist.bytecode.SignatureAttribute;

/** Types that others meet in what we export, and cannot use. */
final class Leaks {

	/** A class in a descriptor or a generic signature. */
	private static final Pattern TYPE = Pattern.compile("L([\\w/$]+)");

	private final Map<String, ClassFile> ours = new HashMap<>();
	private final SortedSet<String> exported = new TreeSet<>();
	private final SortedSet<String> found = new TreeSet<>();

	Leaks(Collection<ApiJar> jars) throws IOException {
		for (ApiJar jar : jars) {
			exported.addAll(jar.packages().keySet());
			read(jar);
		}
		List.copyOf(ours.values()).stream().filter(type -> isForAll(type.getName())).forEach(this::look);
	}

	private void read(ApiJar jar) throws IOException {
		try (JarFile file = new JarFile(jar.jar().toFile())) {
			for (JarEntry entry : file.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
				try (InputStream in = file.getInputStream(entry)) {
					ClassFile type = new ClassFile(new java.io.DataInputStream(in));
					ours.put(type.getName(), type);
				}
			}
		}
	}

	List<String> found() {
		return new ArrayList<>(found);
	}

	private void look(ClassFile type) {
		String name = type.getName();
		check(name + " extends ", "L" + type.getSuperclass().replace('.', '/') + ";", type.getAttribute(SignatureAttribute.tag));
		for (String each : type.getInterfaces()) {
			check(name + " extends ", "L" + each.replace('.', '/') + ";", null);
		}
		for (FieldInfo field : type.getFields()) {
			if (isVisible(field.getAccessFlags())) {
				check(name + "." + field.getName() + " has ", field.getDescriptor(), field.getAttribute(SignatureAttribute.tag));
			}
		}
		for (MethodInfo method : type.getMethods()) {
			if (isVisible(method.getAccessFlags())) {
				check(name + "." + method.getName() + " has ", method.getDescriptor(), method.getAttribute(SignatureAttribute.tag));
				String[] thrown = method.getExceptionsAttribute() == null ? new String[0] : method.getExceptionsAttribute().getExceptions();
				for (String each : thrown) {
					check(name + "." + method.getName() + " throws ", "L" + each.replace('.', '/') + ";", null);
				}
			}
		}
	}

	private static boolean isVisible(int flags) {
		return (flags & (AccessFlag.PUBLIC | AccessFlag.PROTECTED)) != 0 && (flags & AccessFlag.SYNTHETIC) == 0;
	}

	private void check(String where, String descriptor, AttributeInfo signature) {
		String generic = signature instanceof SignatureAttribute attribute ? attribute.getSignature() : "";
		Matcher types = TYPE.matcher(descriptor + " " + generic);
		while (types.find()) {
			String type = types.group(1).replace('/', '.');
			if (type.startsWith("org.eclipse.") && type.contains(".internal.") || ours.containsKey(type) && !isForAll(type)) {
				found.add(where + type);
			}
		}
	}

	/** Whether everybody may name a type: it is public, as all around it are, in a package that is exported to all. */
	private boolean isForAll(String name) {
		ClassFile type = ours.get(name);
		if (!exported.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
			return false;
		}
		int nested = type.getInnerAccessFlags();
		if (nested < 0) {
			return (type.getAccessFlags() & AccessFlag.PUBLIC) != 0;
		}
		InnerClassesAttribute around = (InnerClassesAttribute) type.getAttribute(InnerClassesAttribute.tag);
		String outer = around.outerClass(around.find(name));
		return isVisible(nested) && outer != null && isForAll(outer);
	}
}
