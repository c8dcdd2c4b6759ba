package vn.roviec.intake;

import java.util.List;

/** The place of a heading's number in its row: IV is 4, "2.3" is 3, "đ" is 5. */
final class Ordinals {

	private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

	/** Two words for each place: "Phần thứ nhất", "Phần một". */
	private static final List<String> WORDS = List.of("nhất", "một", "nhì", "hai", "ba", "ba", "tư", "bốn", "năm",
			"năm");

	private Ordinals() {
	}

	static int value(Marker marker) {
		String no = marker.no().substring(marker.no().lastIndexOf(' ') + 1);
		String last = no.substring(no.lastIndexOf('.') + 1);
		return switch (marker.kind()) {
			case PART -> WORDS.contains(Fold.key(last)) ? 1 + WORDS.indexOf(Fold.key(last)) / 2
					: Character.isDigit(last.charAt(0)) ? Integer.parseInt(last)
							: (last.matches("[A-D]")) ? last.charAt(0) - '@' : roman(last);
			case ROMAN -> roman(last);
			case ARABIC, ARTICLE -> Character.isDigit(last.charAt(0)) ? Integer.parseInt(last) : roman(last);
			case LETTER -> (last.length() == 1) ? LETTERS.indexOf(last.charAt(0)) + 1 : 0;
			case CAPITAL -> "ABCDĐEGH".indexOf(last.charAt(0)) + 1;
			default -> 0;
		};
	}

	static int roman(String number) {
		int sum = 0;
		for (int i = 0; i < number.length(); i++) {
			int here = digit(number.charAt(i));
			int next = (i + 1 < number.length()) ? digit(number.charAt(i + 1)) : 0;
			sum += (here < next) ? -here : here;
		}
		return sum;
	}

	private static int digit(char c) {
		return switch (c) {
			case 'I' -> 1;
			case 'V' -> 5;
			case 'X' -> 10;
			default -> 0;
		};
	}

}
