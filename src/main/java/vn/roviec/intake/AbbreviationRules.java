package vn.roviec.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Abbreviations that neither everybody knows nor the text explains. */
final class AbbreviationRules implements FindingRule {

	private static final Pattern SHORT = Pattern.compile("(?<![\\p{L}\\d/.&-])\\p{Lu}{2,7}(?![\\p{L}\\d/&-])");

	private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

	private static final int SAID = 6;

	private static final Set<String> KNOWN = known();

	private final UnitDictionary units;

	AbbreviationRules(UnitDictionary units) {
		this.units = units;
	}

	private static Set<String> known() {
		try (InputStream in = Objects
			.requireNonNull(AbbreviationRules.class.getResourceAsStream("/intake/abbreviations.txt"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return lines.lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> List.of(line.strip().split("\\s+")).stream())
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		Map<String, Integer> first = new LinkedHashMap<>();
		int foot = (plan.recipients().line() > 0) ? plan.recipients().line() : Integer.MAX_VALUE;
		int head = plan.outline().preamble().isEmpty() ? 0 : firstBasis(plan);
		boolean appendix = !plan.plan().appendix().items().isEmpty();
		plan.source()
			.passages()
			.filter((passage) -> passage.line() >= head && (passage.line() < foot || appendix && table(plan, passage)))
			.filter((passage) -> !Fold.capitals(passage.text()))
			.forEach((passage) -> collect(passage, first));
		if (first.isEmpty()) {
			return;
		}
		String initials = initials(plan.source());
		first.keySet().removeIf((one) -> initials.contains(one.toLowerCase(Locale.ROOT)));
		first.keySet().removeIf((one) -> explained(plan.source(), one));
		if (!first.isEmpty()) {
			found.accept(Finding.of(FindingCode.ABBREVIATION_UNEXPLAINED, first.values().iterator().next(),
					"Chữ viết tắt chưa được giải thích: "
							+ first.keySet().stream().limit(SAID).collect(Collectors.joining(", "))
							+ ((first.size() > SAID) ? " …" : "") + "."));
		}
	}

	/** Above the first paragraph after the title stand capitals that are no words. */
	private static int firstBasis(Inspection plan) {
		List<Block.Paragraph> preamble = plan.outline().preamble();
		int at = Math.min(plan.header().titleEnd(), preamble.size() - 1);
		return preamble.get(at).line();
	}

	private static boolean table(Inspection plan, SourceText.Passage passage) {
		return plan.plan().appendix().items().get(0).line() <= passage.line();
	}

	private void collect(SourceText.Passage passage, Map<String, Integer> first) {
		String text = CitationReader.NUMBER.matcher(passage.text()).replaceAll(" ");
		Matcher found = SHORT.matcher(text);
		while (found.find()) {
			String one = found.group();
			boolean heading = inCapitals(text, found.start(), found.end());
			if (!heading && !KNOWN.contains(one) && !ROMAN.matcher(one).matches()
					&& this.units.kind(one) == UnitKind.UNKNOWN) {
				first.putIfAbsent(one, passage.line());
			}
		}
	}

	/** A word between others in capitals is a heading's. */
	private static boolean inCapitals(String text, int start, int end) {
		String before = text.substring(0, start).strip();
		String after = text.substring(end).strip();
		return capitalsAt(after.split("[\\s,]+", 2)[0]) || capitalsAt(before.substring(before.lastIndexOf(' ') + 1));
	}

	private static boolean capitalsAt(String word) {
		String letters = NO_WORD.matcher(word).replaceAll("");
		return letters.length() > 1 && Fold.capitals(letters) && !KNOWN.contains(letters);
	}

	/**
	 * First letters of all words in a row: the full name of most is somewhere in them.
	 */
	private static String initials(SourceText source) {
		StringBuilder all = new StringBuilder();
		source.passages().forEach((passage) -> {
			for (String word : NO_WORD.split(passage.text().toLowerCase(Locale.ROOT))) {
				all.append(word.isEmpty() ? "" : word.substring(0, 1));
			}
			all.append('\n');
		});
		return all.toString();
	}

	/** "… (viết tắt là X)", "… (X)", "X (…)", "X là …". */
	private static boolean explained(SourceText source, String one) {
		Pattern said = Pattern.compile("\\((?:[^()]*\\s)?“?" + one + "”?\\)|(?<!\\p{L})" + one + "\\s*\\(\\p{L}+ |“"
				+ one + "” là |(?:gọi tắt|viết tắt)(?: là)?:? “?" + one);
		return source.passages().anyMatch((passage) -> said.matcher(passage.text()).find());
	}

}
