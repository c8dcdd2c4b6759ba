package vn.roviec.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that a scanner misread, syllables that are none, and two places of tone marks.
 */
final class SpellingRules implements FindingRule {

	private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d./&@_-])\\p{Ll}{2,}(?![\\p{L}\\d/&@_-])");

	private static final int SAID = 5;

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		misread(plan.source(), found);
		odd(plan.source(), found);
		tones(plan.source(), found);
	}

	private static void misread(SourceText source, Consumer<Finding> found) {
		Map<String, Misreading.Hit> first = new LinkedHashMap<>();
		Map<String, Integer> lines = new LinkedHashMap<>();
		Map<String, Integer> times = new LinkedHashMap<>();
		source.passages().forEach((passage) -> Misreading.in(passage.text()).forEach((hit) -> {
			String key = Fold.key(hit.written());
			first.putIfAbsent(key, hit);
			lines.putIfAbsent(key, passage.line());
			times.merge(key, 1, Integer::sum);
		}));
		first.forEach((key, hit) -> {
			int count = times.getOrDefault(key, 1);
			found.accept(
					Finding
						.of(FindingCode.OCR_ERROR, lines.getOrDefault(key, 1),
								"“" + hit.written() + "” có lẽ là “" + hit.meant() + "”"
										+ ((count > 1) ? " (" + count + " chỗ)." : "."))
						.about(hit.written()));
		});
	}

	private static void odd(SourceText source, Consumer<Finding> found) {
		Map<String, Integer> odd = new LinkedHashMap<>();
		Set<String> looked = new HashSet<>();
		source.passages().forEach((passage) -> {
			Matcher word = WORD.matcher(passage.text());
			while (word.find()) {
				if (looked.add(word.group()) && !Syllable.possible(word.group())) {
					odd.putIfAbsent(word.group(), passage.line());
				}
			}
		});
		if (!odd.isEmpty()) {
			Set<String> said = odd.keySet().stream().limit(SAID).collect(Collectors.toCollection(LinkedHashSet::new));
			found.accept(Finding.of(FindingCode.ODD_SYLLABLE, odd.values().iterator().next(),
					"Có chữ không thành tiếng, có lẽ gõ hoặc quét sai: “" + String.join("”, “", said) + "”"
							+ ((odd.size() > SAID) ? " và " + (odd.size() - SAID) + " chữ nữa." : ".")));
		}
	}

	/** What stands in capitals is the form's own: "CỘNG HÒA", "ỦY BAN NHÂN DÂN". */
	private static void tones(SourceText source, Consumer<Finding> found) {
		ToneMarks.Count both = new ToneMarks.Count();
		source.passages()
			.filter((passage) -> !Fold.capitals(passage.text()))
			.forEach((passage) -> both.add(passage.text(), passage.line()));
		if (both.mixed()) {
			found.accept(Finding.of(FindingCode.MIXED_TONE_MARKS, both.line(), both.said()));
		}
	}

}
