package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the list below "Nơi nhận:" and its last line "Lưu:". */
final class RecipientReader {

	private static final Pattern HEAD = Pattern.compile("(?iu)^nơi nhận\\s*:?\\s*(.*)$");

	private static final Pattern ARCHIVE = Pattern
		.compile("(?u)^[-–•*+]?\\s*L[Ưư][Uu](?: trữ| hồ sơ)?\\s*:?\\s*(.*?)[.;,\\s]*$");

	static final Pattern SIGNATURE = Pattern
		.compile("(?:^|\\s)(" + Posts.CAPACITY + "\\s?\\p{Lu}{2}.*|" + Posts.POST + "(?: " + Posts.POST + ")?)\\s*$");

	private static final Pattern SEVERAL = Pattern.compile("\\s*;\\s*[-–+•]?\\s*|\\s+[-–+•]\\s+(?=\\p{Lu})");

	/** A signer's name that a page layout has put beside the last recipient. */
	private static final Pattern SIGNED = Pattern
		.compile("(?<=[;.])\\s+((?:\\p{Lu}['’]?\\p{Ll}+ ){1,4}\\p{Lu}\\p{Ll}+)$");

	/** Two recipients on one line. */
	private static final Pattern TWO = Pattern.compile("\\s*;\\s*[-–+•]\\s*");

	private static final Pattern APPENDIX = Pattern.compile("(?iu)phụ lục(?!\\p{L})");

	private static final int MOST = 60;

	private final UnitDictionary units;

	RecipientReader(UnitDictionary units) {
		this.units = units;
	}

	Found read(List<Block.Paragraph> paragraphs) {
		int head = head(paragraphs);
		if (head < 0) {
			return new Found(List.of(), null, 0);
		}
		List<String> lines = new ArrayList<>();
		Matcher first = HEAD.matcher(paragraphs.get(head).text());
		if (first.matches() && !first.group(1).isBlank()) {
			lines.addAll(List.of(SEVERAL.split(unsigned(first.group(1)))));
		}
		List<PlanReading.Recipient> recipients = new ArrayList<>();
		boolean signed = false;
		boolean bulleted = false;
		for (Block.Paragraph paragraph : paragraphs.subList(head + 1, Math.min(paragraphs.size(), head + MOST))) {
			if (APPENDIX.matcher(paragraph.text()).lookingAt()) {
				break;
			}
			String text = unsigned(paragraph.text());
			signed = signed || !text.equals(paragraph.text());
			bulleted = bulleted || paragraph.bullet();
			if (text.isBlank() || (signed && bulleted && !paragraph.bullet() && archive(text) == null)) {
				continue;
			}
			lines.addAll(List.of((paragraph.bullet() ? TWO : SEVERAL).split(text)));
			if (archive(text) != null || lines.stream().anyMatch((line) -> archive(line) != null)) {
				break;
			}
		}
		String archive = null;
		for (String line : lines) {
			String text = line.strip().replaceFirst("^[-–+•]\\s*", "").replaceFirst("[;.,\\s]+$", "");
			archive = (archive != null) ? archive : archive(text);
			if (archive == null && !text.isEmpty() && !person(text)) {
				recipients.add(recipient(text));
			}
		}
		return new Found(recipients, archive, paragraphs.get(head).line());
	}

	private static boolean person(String text) {
		return Posts.NAME.matcher(text).matches() && UnitHeading.bare(text).equals(text) && !UnitHeading.names(text);
	}

	private static int head(List<Block.Paragraph> paragraphs) {
		for (int i = paragraphs.size() - 1; i >= 0; i--) {
			if (HEAD.matcher(paragraphs.get(i).text()).matches()) {
				return i;
			}
		}
		return -1;
	}

	/** Without the signature that a page layout has put on the same line. */
	private static String unsigned(String text) {
		return SIGNED.matcher(SIGNATURE.matcher(text).replaceFirst("").strip()).replaceFirst("").strip();
	}

	private static @Nullable String archive(String text) {
		Matcher found = ARCHIVE.matcher(text);
		return found.matches() ? found.group(1) : null;
	}

	private PlanReading.Recipient recipient(String text) {
		return new PlanReading.Recipient(text, this.units.resolve(text).ids(), purpose(text));
	}

	private static @Nullable RecipientPurpose purpose(String text) {
		int open = Math.max(text.lastIndexOf('('), text.lastIndexOf("- để "));
		String note = (open < 0) ? "" : Fold.key(text.substring(open)).replaceFirst("^- ", "(");
		if (note.matches("\\((?:để )?(?:b/?c|b/cáo|báo cáo)(?!\\p{L}).*")) {
			return RecipientPurpose.REPORT;
		}
		if (note.matches("\\((?:để )?(?:t/?h|th/hiện|t/hiện|thực hiện|triển khai|chỉ đạo|c/đ)(?!\\p{L}).*")) {
			return RecipientPurpose.EXECUTE;
		}
		if (note.matches("\\((?:để )?(?:p/?h|phối hợp)(?!\\p{L}).*")) {
			return RecipientPurpose.COORDINATE;
		}
		if (note.matches("\\((?:để )?(?:biết|theo dõi|t/?d|giám sát|g/s|chỉ đạo theo dõi)(?!\\p{L}).*")) {
			return RecipientPurpose.INFORM;
		}
		return note.matches("\\((?:để )?[đd]ăng .*") ? RecipientPurpose.PUBLISH : null;
	}

	/**
	 * The recipients and what stands after "Lưu:".
	 *
	 * @param line line of "Nơi nhận:", 0 where there is none
	 */
	record Found(List<PlanReading.Recipient> recipients, @Nullable String archive, int line) {
	}

}
