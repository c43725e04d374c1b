// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.hands;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A client of an X server on this machine: requests out, replies in, and no more of the protocol than that.
 * Errors of the server are thrown when the next reply is read.
 *
 * @see <a href="https://www.x.org/releases/current/doc/xproto/x11protocol.html">X Window System Protocol</a>
 */
final class Connection implements AutoCloseable {

	private static final byte LITTLE_ENDIAN = 'l';
	private static final short PROTOCOL = 11;
	private static final int HEADER = 8;
	private static final int REPLY = 32;
	private static final int ERROR = 0;
	private static final int IS_REPLY = 1;

	private final SocketChannel channel;
	private final Screen screen;
	private final Set<Integer> tolerated = new HashSet<>();

	/** What the server says of itself: the first root window, and the range of its key codes. */
	record Screen(int root, int firstKey, int lastKey) { }

	/** The server could not do what was asked. */
	static final class Refusal extends IOException {

		private static final long serialVersionUID = 1L;

		Refusal(int code, int request) {
			super("X error " + code + " for request " + request);
		}
	}

	private Connection(SocketChannel channel, Screen screen) {
		this.channel = channel;
		this.screen = screen;
	}

	/** @param display such as ":99"; without a host */
	static Connection open(String display) throws IOException {
		String number = display.replaceFirst("^unix:|^:", "").replaceFirst("\\.\\d+$", "");
		SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)));
		try {
			return new Connection(channel, setUp(channel, Cookie.of(number)));
		} catch (IOException | RuntimeException failure) {
			channel.close();
			throw failure;
		}
	}

	Screen screen() {
		return screen;
	}

	private static Screen setUp(SocketChannel channel, Cookie cookie) throws IOException {
		byte[] name = cookie.name().getBytes(StandardCharsets.US_ASCII);
		ByteBuffer hello = buffer(12 + padded(name.length) + padded(cookie.data().length));
		hello.put(LITTLE_ENDIAN).position(2);
		hello.putShort(PROTOCOL).putShort((short) 0);
		hello.putShort((short) name.length).putShort((short) cookie.data().length);
		hello.position(12).put(name).position(12 + padded(name.length)).put(cookie.data());
		write(channel, hello.rewind().limit(hello.capacity()));
		ByteBuffer head = read(channel, HEADER);
		ByteBuffer body = read(channel, 4 * Short.toUnsignedInt(head.getShort(6)));
		if (head.get(0) != 1) {
			throw new IOException("The X server refuses: " + StandardCharsets.US_ASCII.decode(body).toString().strip());
		}
		int vendor = Short.toUnsignedInt(body.getShort(16));
		int formats = Byte.toUnsignedInt(body.get(21));
		int root = body.getInt(32 + padded(vendor) + 8 * formats);
		return new Screen(root, Byte.toUnsignedInt(body.get(26)), Byte.toUnsignedInt(body.get(27)));
	}

	/** A request that may fail without anybody minding. */
	void tolerate(int opcode) {
		tolerated.add(opcode);
	}

	/** Room for a request; its length is filled in when it is sent. */
	static ByteBuffer request(int opcode, int detail, int length) {
		return buffer(padded(length)).put((byte) opcode).put((byte) detail).position(4);
	}

	void send(ByteBuffer request) throws IOException {
		request.rewind().limit(request.capacity());
		request.putShort(2, (short) (request.capacity() / 4));
		write(channel, request);
	}

	/** Sends a request and reads what the server answers, head and all. */
	ByteBuffer ask(ByteBuffer request) throws IOException {
		send(request);
		while (true) {
			ByteBuffer head = read(channel, REPLY);
			if (head.get(0) == ERROR) {
				int opcode = Byte.toUnsignedInt(head.get(10));
				if (!tolerated.contains(opcode)) {
					throw new Refusal(head.get(1), opcode);
				}
			} else if (head.get(0) == IS_REPLY) {
				ByteBuffer rest = read(channel, 4 * head.getInt(4));
				ByteBuffer reply = buffer(REPLY + rest.capacity());
				return reply.put(head).put(rest).rewind();
			}
			// Something that happened, such as a new keyboard mapping: nobody here asked to be told.
		}
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}

	private static ByteBuffer buffer(int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static int padded(int length) {
		return (length + 3) / 4 * 4;
	}

	private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
	}

	private static ByteBuffer read(SocketChannel channel, int length) throws IOException {
		ByteBuffer bytes = buffer(length);
		while (bytes.hasRemaining()) {
			if (channel.read(bytes) < 0) {
				throw new EOFException("The X server has hung up");
			}
		}
		return bytes.rewind();
	}
}
