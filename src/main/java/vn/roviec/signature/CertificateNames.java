package vn.roviec.signature;

import java.util.Locale;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

import vn.roviec.agency.FoldedWords;

/** The names in certificates. */
final class CertificateNames {

	private static final int LONGEST = 500;

	private CertificateNames() {
	}

	/** The common name, or all of it where there is none. */
	static String common(X500Principal principal) {
		String whole = principal.getName();
		String name = whole;
		try {
			for (Rdn part : new LdapName(whole).getRdns()) {
				if (part.getType().equalsIgnoreCase("CN")) {
					name = String.valueOf(part.getValue());
				}
			}
		}
		catch (InvalidNameException ex) {
			name = whole;
		}
		return (name.length() > LONGEST) ? name.substring(0, LONGEST) : name;
	}

	/**
	 * Whether a certificate is of this person or agency; marks and capitals do not count.
	 */
	static boolean names(String subject, String name) {
		String written = folded(subject);
		String wanted = folded(name);
		return !wanted.isEmpty() && (written.contains(wanted) || wanted.contains(written)) && written.length() > 3;
	}

	private static String folded(String name) {
		return FoldedWords
			.of(name.toLowerCase(Locale.ROOT).replace("ủy ban nhân dân", "ubnd").replace("uỷ ban nhân dân", "ubnd"))
			.text()
			.replace(" ", "");
	}

}
