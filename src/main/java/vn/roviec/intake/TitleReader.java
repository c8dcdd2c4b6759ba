package vn.roviec.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds the type of document and its title, which may run over several lines. */
final class TitleReader {

	private static final Map<String, String> TYPES = Map.of("kế hoạch", "KH", "quyết định", "QĐ", "báo cáo", "BC",
			"chương trình", "CTr", "thông báo", "TB", "tờ trình", "TTr", "phương án", "PA", "đề án", "ĐA", "chỉ thị",
			"CT", "nghị quyết", "NQ");

	private static final Pattern TYPE = Pattern.compile(
			"(?u)^(K[ẾÊÉE] HO[ẠA]CH|QUYẾT ĐỊNH|BÁO CÁO|CHƯƠNG TRÌNH|THÔNG BÁO|TỜ TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|CHỈ THỊ|NGHỊ QUYẾT)(?:\\s*[:.]?\\s+(.*)|\\s*[:.])?$");

	private static final Pattern MIXED_TYPE = Pattern.compile("(?u)^(Kế hoạch)(?:\\s+(.*))?$");

	private static final Pattern PLAN = Pattern.compile("(?u)^K[ẾÊÉE] HO[ẠA]CH(?: .*)?$");

	/** Above a title whose type is not written. */
	private static final Pattern LAST_ABOVE = Pattern
		.compile("(?iu)^số\\s*:.*|.*ngày.{0,12}tháng.{0,12}năm.{0,8}|.*hạnh phúc\\W*$");

	private static final Pattern NOT_TITLE = Pattern.compile(
			"^(?:Căn cứ|Thực hiện|Triển khai|Để |Nhằm |Theo |Xét |Trên cơ sở|UBND|Ủy ban|Uỷ ban|ỦY BAN|Kính gửi|\\(|Số\\s*:|Phần ).*");

	private static final int LONG = 320;

	/**
	 * The title in the paragraphs before the first heading; without words where none is
	 * found.
	 */
	Found read(List<Block.Paragraph> preamble) {
		for (int i = attached(preamble); i < preamble.size(); i++) {
			String text = preamble.get(i).text();
			Matcher type = TYPE.matcher(text);
			Matcher mixed = MIXED_TYPE.matcher(text);
			if (mixed.matches() && (mixed.group(2) == null || stressed(preamble.get(i)))) {
				return words(preamble, i, "KH", mixed.group(2));
			}
			if (type.find() && !continuesSentence(preamble.get(i))) {
				return words(preamble, i, TYPES.getOrDefault(Fold.key(type.group(1)), "KH"), type.group(2));
			}
		}
		return untyped(preamble);
	}

	/** Where the plan itself begins below the decision that issues it. */
	private static int attached(List<Block.Paragraph> preamble) {
		for (int i = preamble.size() - 1; i > 0; i--) {
			if (PLAN.matcher(preamble.get(i).text()).matches()
					&& preamble.subList(0, i).stream().anyMatch((one) -> one.text().startsWith("QUYẾT ĐỊNH"))) {
				return i;
			}
		}
		return 0;
	}

	/** Without its type a title is what stands in capitals or bold below the date. */
	private static Found untyped(List<Block.Paragraph> preamble) {
		int above = -1;
		for (int i = 0; i < preamble.size(); i++) {
			above = LAST_ABOVE.matcher(preamble.get(i).text()).matches() ? i : above;
		}
		if (above < 0 || above + 1 >= preamble.size()) {
			return new Found(null, null, -1, 0);
		}
		Block.Paragraph first = preamble.get(above + 1);
		boolean title = (stressed(first) || Fold.capitals(first.text())) && Fold.words(first.text()) > 3
				&& !continuesSentence(first) && !NOT_TITLE.matcher(first.text()).matches();
		Found found = words(preamble, above, null, null);
		return title ? new Found(null, found.title(), above + 1, found.end()) : new Found(null, null, -1, 0);
	}

	private static boolean stressed(Block.Paragraph paragraph) {
		return paragraph.heading() || paragraph.wholeEmphasised();
	}

	private static boolean continuesSentence(Block.Paragraph paragraph) {
		return paragraph.marker().numbered() || paragraph.text().endsWith(";");
	}

	private static Found words(List<Block.Paragraph> preamble, int at, @Nullable String code, @Nullable String rest) {
		StringBuilder title = new StringBuilder((rest == null) ? "" : rest);
		Block.Paragraph first = (rest == null) ? null : preamble.get(at);
		int next = at + 1;
		while (next < preamble.size() && belongs(preamble.get(next), first, title)) {
			Block.Paragraph paragraph = preamble.get(next);
			title.append(title.isEmpty() ? "" : " ").append(paragraph.text());
			first = (first == null) ? paragraph : first;
			next++;
		}
		String words = title.toString().strip().replaceFirst("[\\s_–-]+$", "");
		return new Found(code, words.isEmpty() ? null : words, at, next);
	}

	private static boolean belongs(Block.Paragraph paragraph, Block.@Nullable Paragraph first, StringBuilder title) {
		String text = paragraph.text();
		if (paragraph.marker().numbered() || text.length() > LONG || text.endsWith(";") || text.startsWith("Căn cứ")
				|| text.startsWith("(")) {
			return false;
		}
		if (first == null) {
			return !text.endsWith(":") && !(text.endsWith(".") && text.length() > LONG / 2);
		}
		if (text.endsWith(".") || text.endsWith(":") || title.length() + text.length() > LONG) {
			return false;
		}
		boolean alike = (first.wholeEmphasised() && paragraph.wholeEmphasised())
				|| (Fold.capitals(first.text()) && Fold.capitals(text));
		return alike || !NOT_TITLE.matcher(text).matches();
	}

	/**
	 * Type and title.
	 *
	 * @param at index of the paragraph with the type, -1 where there is none
	 * @param end index of the paragraph after the title
	 */
	record Found(@Nullable String docType, @Nullable String title, int at, int end) {
	}

}
