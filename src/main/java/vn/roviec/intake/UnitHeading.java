package vn.roviec.intake;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether words name those who have duties, and cuts a name off the sentence that
 * it begins.
 */
final class UnitHeading {

	private static final Pattern ASKED = Pattern.compile(
			"(?iu)^(?:(?:kính\\s+)?(?:đề nghị|giao|yêu cầu|phân công|chỉ đạo)(?:\\s+cho)?\\s+|đối với\\s+|(?:trách nhiệm|nhiệm vụ) của\\s+)");

	private static final Pattern ORDERED = Pattern
		.compile("(?iu)(?:(?:kính\\s+)?đề nghị|giao|phân công)(?:\\s+cho)?\\s");

	private static final Pattern RESPONSIBLE = Pattern
		.compile("(?iu)\\s+(?:có trách nhiệm|chịu trách nhiệm|chủ trì)\\s*:?\\s*$");

	private static final Pattern NAMES = Pattern.compile(
			"(?iu)^(?:các|phòng|văn phòng|trung tâm|bộ phận|ban|công an|ủy ban|uỷ ban|ubnd|ubmttq|ub|mttq|mặt trận|hđnd|hội|đoàn|trạm|trường|thôn|tổ|cán bộ|công chức|lãnh đạo|chủ tịch|phó chủ tịch|trưởng|thủ trưởng|người đứng đầu|sở|kho bạc|đài|doanh nghiệp|cơ quan|đơn vị|thường trực|chánh|giám đốc|hợp tác xã|văn hóa|văn hoá|tư pháp|tài chính|địa chính|kế toán|quân sự|bưu điện|hạt|chi (?:bộ|đoàn|hội|nhánh|cục)|bảo hiểm|ngân hàng|thành viên|tt|vp|khối|bí thư|đảng ủy|đảng uỷ|đội|viên chức|nhà|tập thể|toàn thể|bch|bchqs|thuế|tòa|viện|thanh tra|kiểm lâm|đồn|trung đội|phó|hiệu trưởng|giáo viên|nhân viên|chuyên viên|văn thư|bộ|cục|vụ|ngành|liên đoàn|công đoàn|cựu chiến binh|người dân|nhân dân|hộ gia đình|công ty|tổng công ty|tập đoàn|điện lực|vnpt|viettel|mobifone|bệnh viện|tiểu ban|cổng thông tin|trang thông tin|cộng tác viên|đồng chí|đ/c|các đ/c|quỹ|kiểm soát viên|học viện|chính quyền|cấp ủy|cấp uỷ|lực lượng|dân quân)(?!\\p{L})");

	private static final Pattern NOT_NAMES = Pattern.compile(
			"(?iu)^(?:các (?:nhiệm vụ|nội dung|giải pháp|mục tiêu|chỉ tiêu|hoạt động|bước|biện pháp|phong trào|điều kiện|văn bản|chương trình|lĩnh vực|loại|mốc)|tổ chức(?! (?:chính trị|đoàn thể|thành viên|xã hội|hội))|hội nghị|công tác|thời gian|kinh phí|chế độ|trường hợp|ban hành|bộ (?:chỉ số|tiêu chí|thủ tục)|vụ việc|khối lượng|đội ngũ|đoàn kết|nhân dân tệ|lực lượng sản xuất)(?!\\p{L})");

	private static final Pattern VERB = Pattern.compile(
			"(?iu)\\s*[,:]?\\s+(?=(?:chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|thực hiện|tổ chức(?! (?:chính trị|đoàn thể|thành viên|xã hội|hội|cá nhân|trực thuộc))|xây dựng|theo dõi|hướng dẫn|căn cứ|chủ động|tiếp tục|tăng cường|là cơ quan|là đơn vị|là đầu mối|làm đầu mối|đẩy mạnh|triển khai|tiếp nhận|rà soát|kiểm tra|báo cáo|tổng hợp|bố trí|đôn đốc|giúp|theo chức năng|nghiêm túc|tuyên truyền|thẩm định|cung cấp|đảm bảo|bảo đảm|thường xuyên|hằng|hàng|trên cơ sở|quán triệt|cử|phân công|chỉ đạo|cân đối|chú trọng|quan tâm|nâng cao|phát huy|duy trì|cập nhật|công khai|niêm yết|đề xuất|chuẩn bị|tham gia|phục vụ|điều hành|đánh giá|lồng ghép|ưu tiên|phát động|nghiên cứu|cụ thể|tổng kết|sơ kết|biên soạn|hỗ trợ|vận động|giám sát|đăng tải|tập trung|quản lý|lập)(?!\\p{L}))");

	/** Verbs that only somebody who is named can stand before. */
	private static final Pattern OWN_VERB = Pattern.compile(
			"(?iu)(?<![,;])(?<!được giao)\\s+(?=(?:chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|căn cứ|theo chức năng|là cơ quan|là đơn vị|là đầu mối|làm đầu mối)(?!\\p{L}))");

	/**
	 * A verb with a capital inside a line: where a broken line was joined to the heading
	 * above it.
	 */
	private static final Pattern NEW_LINE = Pattern.compile(
			"(?<=[\\p{Ll})])\\s+(?=(?:Chủ trì|Phối hợp|Tham mưu|Thực hiện|Tổ chức|Xây dựng|Theo dõi|Hướng dẫn|Căn cứ|Chủ động|Tiếp tục|Tăng cường|Là cơ quan|Là đơn vị|Là đầu mối|Đẩy mạnh|Triển khai|Tiếp nhận|Rà soát|Kiểm tra|Báo cáo|Tổng hợp|Bố trí|Đôn đốc|Tuyên truyền|Thẩm định|Cung cấp|Đảm bảo|Bảo đảm|Thường xuyên|Hằng|Hàng|Trên cơ sở|Quán triệt|Phân công|Chỉ đạo|Hỗ trợ|Vận động|Giám sát|Đăng tải|Tập trung|Theo chức năng),?\\s+\\p{Ll})");

	/** "Tổ kiểm tra", "Bộ phận tiếp nhận": here the verb belongs to the name. */
	private static final Pattern OF_NAME = Pattern
		.compile("(?iu).*(?:bộ phận|ban|tổ|đội|đoàn|hội đồng|doanh nghiệp|người|trung tâm)");

	/**
	 * The same for a verb that a name writes with a capital: "Ban Chỉ đạo", "Phòng Tổ
	 * chức".
	 */
	private static final Pattern IN_NAME = Pattern.compile(
			"(?iu).*(?:bộ phận|ban|tổ|đội|đoàn|hội đồng|phòng|sở|cục|trung tâm|công ty|ngành|hội|viện)|(?:các )?vụ");

	/** "Phòng Kinh tế có trách nhiệm:" heads the duties below it. */
	private static final Pattern OPENS_DUTIES = Pattern.compile("(?iu)\\s(?:có|chịu) trách nhiệm\\s*:\\s*$");

	private static final int LONGEST = 28;

	private UnitHeading() {
	}

	/** The words without "Giao", "Đề nghị". */
	static String bare(String heading) {
		String bare = heading.strip();
		Matcher asked = ASKED.matcher(bare);
		bare = asked.find() ? bare.substring(asked.end()).strip() : bare;
		return RESPONSIBLE.matcher(bare).replaceFirst("");
	}

	static boolean asked(String heading) {
		return heading.strip().matches("(?iu)^(?:kính\\s+)?đề nghị\\s.*");
	}

	/** Whether the words give somebody something to do: "Giao Phòng Kinh tế …". */
	static boolean ordered(String text) {
		return ORDERED.matcher(text).lookingAt();
	}

	static boolean names(String heading) {
		String bare = bare(heading);
		boolean somebody = asked(heading) && !bare.isEmpty() && Character.isUpperCase(bare.codePointAt(0));
		return (somebody || NAMES.matcher(bare).find()) && !NOT_NAMES.matcher(bare).find();
	}

	/** Whether the words name somebody and go on to say what he does. */
	static boolean sentence(String text) {
		if (OPENS_DUTIES.matcher(text).find()) {
			return false;
		}
		return names(text) && (says(OWN_VERB, text) || (text.endsWith(".") && says(VERB, text)));
	}

	private static boolean says(Pattern verbs, String text) {
		Matcher asked = ASKED.matcher(text);
		Matcher verb = verbs.matcher(text);
		verb.region(asked.lookingAt() ? asked.end() : 0, text.length());
		return verb.results()
			.anyMatch((found) -> Character.isLowerCase(text.charAt(found.end()))
					&& complete(text.substring(0, found.start())));
	}

	/** Whether the words begin with what somebody does. */
	static boolean acts(String text) {
		return VERB.matcher(" " + text).lookingAt();
	}

	/** Whether a verb may follow the words, and does not belong to them. */
	static boolean complete(String name) {
		return !OF_NAME.matcher(name).matches();
	}

	/** A heading with a name to which the sentence below it sticks, or null. */
	static @Nullable HeadingText stuck(String text) {
		Matcher verb = NEW_LINE.matcher(text);
		return names(text) && verb.find() && !IN_NAME.matcher(text.substring(0, verb.start())).matches()
				&& Fold.words(text.substring(0, verb.start())) <= LONGEST && !sentence(text.substring(0, verb.start()))
						? new HeadingText(text.substring(0, verb.start()), text.substring(verb.end())) : null;
	}

	/**
	 * "Phòng Kinh tế chủ trì …" cut before its verb, or null where it does not begin with
	 * a name.
	 */
	static @Nullable HeadingText cut(String sentence, Predicate<String> known) {
		int colon = sentence.indexOf(':');
		if (colon > 0 && Fold.words(sentence.substring(0, colon)) <= LONGEST && names(sentence.substring(0, colon))
				&& !VERB.matcher(sentence.substring(0, colon)).find()) {
			return new HeadingText(sentence.substring(0, colon).strip(), sentence.substring(colon + 1).strip());
		}
		HeadingText named = atVerb(OWN_VERB, sentence);
		if (named == null) {
			named = atVerb(VERB, sentence);
			named = (named != null && named.title() != null && known.test(named.title())) ? named : null;
		}
		return named;
	}

	private static @Nullable HeadingText atVerb(Pattern verbs, String sentence) {
		Matcher verb = verbs.matcher(sentence);
		Matcher asked = ASKED.matcher(sentence);
		int from = asked.lookingAt() ? asked.end() : 0;
		boolean found = verb.find(Math.min(from, sentence.length()));
		while (found && verb.start() > 0 && IN_NAME.matcher(sentence.substring(0, verb.start())).matches()
				&& Character.isUpperCase(sentence.charAt(verb.end()))) {
			found = verb.find();
		}
		if (names(sentence) && found && Fold.words(sentence.substring(0, verb.start())) <= LONGEST) {
			return new HeadingText(sentence.substring(0, verb.start()).strip(), sentence.substring(verb.end()).strip());
		}
		return null;
	}

}
