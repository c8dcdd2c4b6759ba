package vn.roviec.intake;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Something doubtful in a plan, told to the person who drafts it.
 *
 * @param line line of the source text, from 1
 * @param itemNo number of the appendix item it is about
 * @param message one Vietnamese sentence
 * @param about the words that are doubtful, null where they are a whole paragraph or row
 */
public record Finding(FindingCode code, Severity severity, int line, @Nullable String itemNo, String message,
		@Nullable String about) {

	/**
	 * Cells of the appendix that nobody has confirmed.
	 * @param what why they are doubtful
	 * @param items numbers of their rows
	 */
	public static Finding unconfirmed(String what, List<Integer> items) {
		String rows = items.stream().distinct().map(String::valueOf).collect(Collectors.joining(", "));
		return of(FindingCode.UNCONFIRMED, 0,
				"Chưa ai xác nhận " + items.size() + " ô: " + what + " (mục " + rows + ").");
	}

	static Finding of(FindingCode code, int line, String message) {
		return new Finding(code, code.severity(), line, null, message, null);
	}

	static Finding ofItem(FindingCode code, PlanReading.Item item, String message) {
		return new Finding(code, code.severity(), item.line(), item.no(), message, null);
	}

	Finding about(String words) {
		return new Finding(this.code, this.severity, this.line, this.itemNo, this.message, words);
	}

}
