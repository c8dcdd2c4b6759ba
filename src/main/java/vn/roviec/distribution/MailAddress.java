package vn.roviec.distribution;

import java.util.regex.Pattern;

import vn.roviec.workflow.Refused;

/**
 * The address of a mailbox.
 *
 * @param text "vanthu@sonoivu.donghai.gov.vn"
 */
public record MailAddress(String text) {

	private static final int LONGEST = 254;

	private static final Pattern FORM = Pattern.compile("[\\w+'-]+(?:\\.[\\w+'-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]*"
			+ "[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\\.[A-Za-z]{2,}");

	/**
	 * Reads an address as it was typed.
	 * @throws Refused where it is none
	 */
	public static MailAddress of(String typed) {
		String text = typed.strip();
		if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
			throw new Refused("distribution.address.wrong");
		}
		return new MailAddress(text);
	}

}
