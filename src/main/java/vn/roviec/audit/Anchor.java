package vn.roviec.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.roviec.agency.AgencyId;

/**
 * The end of an agency's record at one moment, as it is written down outside of the
 * database: whoever rewrites the whole record there cannot rewrite this line.
 */
public record Anchor(AgencyId agency, long seq, String hash, Instant at) {

	private static final Pattern LINE = Pattern.compile("(\\S+)\\t([0-9a-f-]{36})\\t(\\d{1,18})\\t([0-9a-f]{64})");

	/** Time, agency, number and hash, with tabs between. */
	String line() {
		return this.at + "\t" + this.agency + "\t" + this.seq + "\t" + this.hash;
	}

	/** Empty for a line that is none, such as one that was cut off half-way. */
	static Optional<Anchor> of(String line) {
		Matcher parts = LINE.matcher(line.strip());
		try {
			return parts.matches() ? Optional.of(new Anchor(AgencyId.of(parts.group(2)), Long.parseLong(parts.group(3)),
					parts.group(4), Instant.parse(parts.group(1)))) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
