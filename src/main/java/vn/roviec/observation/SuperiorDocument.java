package vn.roviec.observation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.FoldedWords;

/**
 * A document of somebody above, as agencies cite it or have received it.
 *
 * @param number "110/KH-UBND"
 * @param date null where nobody writes it
 * @param issuer as it is first written, may be blank
 * @param subject where it came through the exchange, else blank
 */
public record SuperiorDocument(String number, @Nullable LocalDate date, String issuer, String subject) {

	/**
	 * Laws, decrees and circulars say who may do what; they hand out no work of one year.
	 */
	private static final Pattern LEGISLATION = Pattern.compile("(?iu).*/(?:QH\\d+|UBTVQH\\d*|NĐ-CP|TT-.+|TTLT-.+)");

	/** Those of the same level, and of the agency itself. */
	private static final Pattern OWN_LEVEL = Pattern.compile(
			"(?:ubnd|hdnd|dang uy|bch dang bo|ban chap hanh dang bo|uy ban mttq(?: viet nam)?) (?:xa|phuong|dac khu)\\b.*");

	private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

	/** Whether it may hand out work to a commune. */
	boolean asksForWork() {
		String by = FoldedWords.of(this.issuer)
			.text()
			.replace("uy ban nhan dan", "ubnd")
			.replace("hoi dong nhan dan", "hdnd");
		return !LEGISLATION.matcher(this.number).matches() && !OWN_LEVEL.matcher(by).matches();
	}

	/** The form in which two writings of one number are equal. */
	String key() {
		return key(this.number);
	}

	static String key(String number) {
		Matcher zeros = LEADING_ZEROS.matcher(number.strip());
		return zeros.replaceFirst("").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
	}

	/** Whether both are one document: a date that is not written contradicts none. */
	boolean same(SuperiorDocument other) {
		return key().equals(other.key()) && (this.date == null || other.date == null || this.date.equals(other.date));
	}

	/** Both together, each filling what the other does not say. */
	SuperiorDocument with(SuperiorDocument other) {
		return new SuperiorDocument(this.number, (this.date != null) ? this.date : other.date,
				this.issuer.isBlank() ? other.issuer : this.issuer,
				this.subject.isBlank() ? other.subject : this.subject);
	}

}
