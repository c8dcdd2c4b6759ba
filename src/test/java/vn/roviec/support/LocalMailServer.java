package vn.roviec.support;

import java.util.concurrent.TimeUnit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A real mail server on a port of its own, that keeps what it is sent. */
public final class LocalMailServer {

	private LocalMailServer() {
	}

	/** One that is not started yet. */
	public static GreenMail any() {
		return at(OwnPort.take());
	}

	/** The same on a port that was chosen before. */
	public static GreenMail at(int port) {
		ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
		// two seconds, as it is by itself, are short where other tests keep the machine
		// busy
		setup.setServerStartupTimeout(TimeUnit.MINUTES.toMillis(1));
		return new GreenMail(setup);
	}

}
