package vn.roviec.deadline;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A place in the tokens of a text, which the rules move forward or put back.
 */
final class Tokens {

	private static final List<String> NUMBER_WORDS = List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy",
			"tám", "chín", "mười");

	private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii");

	/** Words that may follow a figure without making it a count of something. */
	private static final Set<String> CONNECTORS = Set.of("và", "đến", "tới", "hoặc", "hằng", "mỗi", "năm", "của", "âm",
			"trở", "theo", "trước", "chậm", "cho", "tháng", "để", "các", "từ");

	private final List<String> tokens;

	private int position;

	Tokens(List<String> tokens) {
		this.tokens = tokens;
	}

	int position() {
		return this.position;
	}

	void back(int position) {
		this.position = position;
	}

	boolean end() {
		return this.position >= this.tokens.size();
	}

	String peek() {
		return peek(0);
	}

	/** The token so many places on; before the first and after the last it is empty. */
	String peek(int ahead) {
		int place = this.position + ahead;
		return (place >= 0 && place < this.tokens.size()) ? this.tokens.get(place) : "";
	}

	String next() {
		return this.tokens.get(this.position++);
	}

	/** Moves past these words if they stand here. */
	boolean accept(String words) {
		String[] wanted = words.split(" ");
		for (int i = 0; i < wanted.length; i++) {
			if (!peek(i).equals(wanted[i])) {
				return false;
			}
		}
		this.position += wanted.length;
		return true;
	}

	/** Moves past the first of these that stands here; the longer must come first. */
	boolean acceptAny(String... phrases) {
		for (String phrase : phrases) {
			if (accept(phrase)) {
				return true;
			}
		}
		return false;
	}

	void skipAny(String... phrases) {
		while (acceptAny(phrases)) {
			continue;
		}
	}

	boolean see(String words) {
		int start = this.position;
		boolean seen = accept(words);
		this.position = start;
		return seen;
	}

	boolean seeAny(String... phrases) {
		int start = this.position;
		boolean seen = acceptAny(phrases);
		this.position = start;
		return seen;
	}

	boolean seeFigure() {
		return figure(0) >= 0;
	}

	/** The value of the digits so many places on, or -1. */
	int figure(int ahead) {
		String token = peek(ahead);
		boolean digits = !token.isEmpty() && token.length() < 9 && token.chars().allMatch(Character::isDigit);
		return digits ? Integer.parseInt(token) : -1;
	}

	boolean seeYear() {
		return isYear(0);
	}

	boolean isYear(int ahead) {
		int year = figure(ahead);
		return peek(ahead).length() == 4 && year >= 1850 && year < 2200;
	}

	/** A number of at most two digits, or none. */
	@Nullable Integer small() {
		int value = figure(0);
		if (value < 0 || peek().length() > 2) {
			return null;
		}
		this.position++;
		return value;
	}

	/** A count in figures or words: 30, mười, mười lăm, hai mươi. */
	@Nullable Integer count() {
		int value = figure(0);
		if (value >= 0) {
			this.position++;
			return value;
		}
		int tens = NUMBER_WORDS.indexOf(peek());
		if (tens <= 0) {
			return null;
		}
		this.position++;
		if (tens == 10) {
			return 10 + ones();
		}
		return accept("mươi") ? tens * 10 + ones() : tens;
	}

	private int ones() {
		if (accept("lăm")) {
			return 5;
		}
		if (seeAny("ngày", "tháng", "tuần", "giờ")) {
			return 0;
		}
		int ones = NUMBER_WORDS.indexOf(peek());
		if (ones <= 0 || ones == 10) {
			return 0;
		}
		this.position++;
		return ones;
	}

	/** A month's or quarter's number: 3, III, ba, tư, giêng. */
	@Nullable Integer ordinal() {
		Integer figure = small();
		if (figure != null) {
			return figure;
		}
		int roman = ROMAN.indexOf(peek());
		if (roman > 0) {
			this.position++;
			return roman;
		}
		if (accept("tư")) {
			return 4;
		}
		if (see("năm") && !see("năm năm") && !see("năm /")) {
			return null;
		}
		return accept("giêng") ? Integer.valueOf(1) : count();
	}

	boolean seeRoman() {
		return ROMAN.indexOf(peek()) > 0;
	}

	/** Whether what stands here cannot make a noun's count of the figure before it. */
	boolean boundary() {
		String token = peek();
		return token.isEmpty() || CONNECTORS.contains(token)
				|| (!Character.isLetterOrDigit(token.charAt(0)) && !"%".equals(token));
	}

}
