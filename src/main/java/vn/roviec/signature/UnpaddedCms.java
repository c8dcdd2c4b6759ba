package vn.roviec.signature;

import java.util.Arrays;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;

/**
 * Reads signatures out of PDF files, where zeros fill the room that was set aside for one
 * (ISO 32000-1, 12.8.1). Bouncy Castle takes no byte after a signature since 1.85, and
 * DSS 6.4 hands it the zeros too.
 */
public final class UnpaddedCms extends CMSObjectUtils {

	private static final int LONG_FORM = 0x80;

	@Override
	public CMS parseToCMS(byte[] padded) {
		int length = lengthOfFirst(padded);
		return super.parseToCMS(
				(length < padded.length && zerosFrom(length, padded)) ? Arrays.copyOf(padded, length) : padded);
	}

	/**
	 * @return how many bytes the first object of DER takes with its head (X.690, 8.1.3);
	 * all of them where that cannot be said
	 */
	private static int lengthOfFirst(byte[] bytes) {
		if (bytes.length < 2) {
			return bytes.length;
		}
		int first = bytes[1] & 0xff;
		if (first < LONG_FORM) {
			return 2 + first;
		}
		int octets = first - LONG_FORM;
		if (octets == 0 || octets > 3 || bytes.length < 2 + octets) {
			return bytes.length;
		}
		int length = 0;
		for (int at = 2; at < 2 + octets; at++) {
			length = (length << Byte.SIZE) | (bytes[at] & 0xff);
		}
		return 2 + octets + length;
	}

	private static boolean zerosFrom(int first, byte[] bytes) {
		for (int at = first; at < bytes.length; at++) {
			if (bytes[at] != 0) {
				return false;
			}
		}
		return true;
	}

}
