package vn.roviec.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something doubtful in a plan, told to the person who drafts it.
 *
 * @param line line of the source text, from 1
 * @param itemNo number of the appendix item it is about
 * @param message one Vietnamese sentence
 */
public record Finding(FindingCode code, Severity severity, int line, @Nullable String itemNo, String message) {

	static Finding of(FindingCode code, int line, String message) {
		return new Finding(code, code.severity(), line, null, message);
	}

	static Finding ofItem(FindingCode code, PlanReading.Item item, String message) {
		return new Finding(code, code.severity(), item.line(), item.no(), message);
	}

}
