package vn.roviec.deadline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings what is written in several ways to one: words of time that are often mistyped or
 * misread, only beside a figure or unit that leaves no doubt; figures repeated in words;
 * lists parted by marks that would make clauses of them.
 */
final class Spellings {

	private static final Map<Pattern, String> MENDED = new LinkedHashMap<>();

	static {
		mend("(?<!\\p{L})(?:thág|thang|thảng|thàng|thâng|thắng|tháne)(?=\\s*\\d)", "tháng");
		mend("(?<=ngày \\d{1,2}) +(?!đến|tới|trước)\\p{L}{4,6}(?= \\d{1,2} \\p{L}{3} 20\\d\\d)", " tháng");
		mend("(?<=\\d) +(?:\\p{L}ăm|n\\p{L}m|nă\\p{L})(?=\\s+20\\d\\d)", " năm");
		mend("(?<=(?:tháng|quý) [\\div]{1,3}) (?!đến|tới)\\p{L}{3}(?= 20\\d\\d)", " năm");
		mend("(?<!\\p{L})(?:\\p{L}háng|t\\p{L}áng|thá\\p{L}g|thán\\p{L}|th\\p{L}{3}(?=\\s*\\d{1,2} năm 20)|th\\p{L}ng(?=\\s*\\d{1,2}/))(?=\\s*\\d{1,2}(?!\\d|\\s*\\p{L})|\\s*\\d{1,2} năm)",
				"tháng");
		mend("(?<!\\p{L})(?:quy|quỷ|quỳ|quị)(?=\\s*(?:[1-4]|[il]{1,3}|[il]v)(?![\\p{L}\\d]))", "quý");
		mend("(?<!\\p{L})(quý|q)\\.?(?=(?:[il]{1,3}|[il]v)(?!\\p{L}))", "$1 ");
		mend("(?<=(?<!\\p{L})quý )\\s*l(?=l{0,2}(?!\\p{L})|v(?!\\p{L}))", "i");
		mend("(?<=(?<!\\p{L})quý i)l(?!\\p{L})", "i");
		mend("(?<!\\p{L})(?:truoc|truớc|trưóc|trươc|trườc|trưởc)(?=\\s+(?:ng[aà]y|\\d))", "trước");
		mend("(?<!\\p{L})(?:hang|hăng|hẳng|hắng|hâng)(?=\\s+(?:tuần|tháng|quý|năm|ngày|nam)(?!\\p{L}))", "hằng");
		mend("(?<!\\p{L})(?:(?<=hằng )nam|(?:nam|nãm|nărn)(?=\\s*20\\d\\d))", "năm");
		mend("(?<!\\p{L})(trước|ngày|tháng)\\s*:(?=\\s*\\d)", "$1 ");
		mend("(\\d)\\s*\\((?:(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi)\\s*)+\\)(?=\\s*(?:ngày|tuần|tháng|năm|giờ|lần))",
				"$1");
		mend("quý i,\\s*(?=0?6 tháng\\s*[,và]+\\s*0?9 tháng)", "quý, ");
		mend("(?<=\\d)\\s*đợt(?=\\s*(?:/|mỗi))", " lần");
		mend("(?<!\\p{L})bắt đầu\\s*:?\\s*(?:từ|vào|trong|thực hiện từ)?\\s*(?=ngày \\d|tháng|quý|năm|\\d|t\\d)",
				"từ ");
		// one list, where the marks would make clauses of it: "tháng 3; 6; 9/2026"
		mend("(?<=tháng \\d{1,2})\\s*;(?=\\s*\\d{1,2}(?!\\d|\\s*[/.-]\\s*\\d{1,2}(?!\\d)))", ",");
		mend("(?<=tháng \\d{1,2}, ?\\d{1,2})\\s*;(?=\\s*\\d{1,2}(?!\\d|\\s*[/.-]\\s*\\d{1,2}(?!\\d)))", ",");
	}

	private Spellings() {
	}

	static String mended(String text) {
		String plain = text;
		for (Map.Entry<Pattern, String> word : MENDED.entrySet()) {
			plain = word.getKey().matcher(plain).replaceAll(word.getValue());
		}
		return plain;
	}

	private static void mend(String pattern, String meant) {
		MENDED.put(Pattern.compile(pattern), meant);
	}

}
