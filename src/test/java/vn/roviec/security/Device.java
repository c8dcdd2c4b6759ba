package vn.roviec.security;

import java.time.Instant;

import org.apache.commons.codec.binary.Base32;

/** The telephone of somebody who has typed the letters of a second factor into it. */
public final class Device {

	private final byte[] secret;

	/** Takes the letters as the page shows them, in groups. */
	public Device(String letters) {
		this.secret = new Base32().decode(letters.replace(" ", ""));
	}

	/** The six digits that it shows at this moment. */
	public String code(Instant moment) {
		return Totp.code(this.secret, Totp.step(moment));
	}

}
