package vn.roviec.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that must know theirs before they start, or that go away for a while:
 * a port that was free a moment ago may be somebody else's by then. These lie below those
 * that systems give away, and the port above each is held, which keeps the tests of other
 * processes from it.
 */
public final class OwnPort {

	private static final int FIRST = 15_000;

	private static final int PAIRS = 7_500;

	private static final List<ServerSocket> HELD = new ArrayList<>();

	private OwnPort() {
	}

	/** A port that nobody else takes as long as this process lives. */
	public static synchronized int take() {
		while (true) {
			int port = FIRST + 2 * ThreadLocalRandom.current().nextInt(PAIRS);
			try {
				ServerSocket above = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress());
				HELD.add(above);
				new ServerSocket(port).close();
				return port;
			}
			catch (IOException ex) {
				// somebody has the one or the other
			}
		}
	}

}
