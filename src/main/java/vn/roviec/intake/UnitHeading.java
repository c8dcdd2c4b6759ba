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
			"(?iu)^(?:(?:kính\\s+)?(?:đề nghị|giao|yêu cầu|phân công)(?:\\s+cho)?\\s+|đối với\\s+|trách nhiệm của\\s+)");

	private static final Pattern RESPONSIBLE = Pattern
		.compile("(?iu)\\s+(?:có trách nhiệm|chịu trách nhiệm|chủ trì)\\s*$");

	private static final Pattern NAMES = Pattern.compile(
			"(?iu)^(?:các|phòng|văn phòng|trung tâm|bộ phận|ban|công an|ủy ban|uỷ ban|ubnd|ubmttq|ub|mttq|mặt trận|hđnd|hội|đoàn|trạm|trường|thôn|tổ|cán bộ|công chức|lãnh đạo|chủ tịch|phó chủ tịch|trưởng|thủ trưởng|người đứng đầu|sở|kho bạc|đài|doanh nghiệp|cơ quan|đơn vị|thường trực|chánh|giám đốc|hợp tác xã|văn hóa|văn hoá|tư pháp|tài chính|địa chính|kế toán|quân sự|bưu điện|hạt|chi|bảo hiểm|ngân hàng|thành viên|tt|vp|khối|bí thư|đảng ủy|đảng uỷ|đội|viên chức|nhà|tập thể|toàn thể|bch|bchqs|thuế|tòa|viện|thanh tra|kiểm lâm|đồn|trung đội)(?!\\p{L})");

	private static final Pattern NOT_NAMES = Pattern.compile(
			"(?iu)^(?:các (?:nhiệm vụ|nội dung|giải pháp|mục tiêu|chỉ tiêu|hoạt động|bước)|tổ chức|hội nghị|công tác|thời gian|kinh phí|chế độ|trường hợp|tổ chức thực hiện|ban hành)(?!\\p{L})");

	private static final Pattern VERB = Pattern.compile(
			"(?iu)\\s*[,:]?\\s+(?=(?:chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|thực hiện|tổ chức(?! (?:chính trị|đoàn thể|thành viên|xã hội|hội|cá nhân|trực thuộc))|xây dựng|theo dõi|hướng dẫn|căn cứ|chủ động|tiếp tục|tăng cường|là cơ quan|là đơn vị|là đầu mối|làm đầu mối|đẩy mạnh|triển khai|tiếp nhận|rà soát|kiểm tra|báo cáo|tổng hợp|bố trí|đôn đốc|giúp|theo chức năng|nghiêm túc|tuyên truyền|thẩm định|cung cấp|đảm bảo|bảo đảm|thường xuyên|hằng|hàng|trên cơ sở|quán triệt|cử|phân công|chỉ đạo|cân đối|hỗ trợ|vận động|giám sát|đăng tải|tập trung|quản lý|lập)(?!\\p{L}))");

	/** Verbs that only somebody who is named can stand before. */
	private static final Pattern OWN_VERB = Pattern.compile(
			"(?iu)(?<!,)\\s+(?=(?:chủ trì|phối hợp|tham mưu|có trách nhiệm|là cơ quan|là đơn vị|là đầu mối|làm đầu mối)(?!\\p{L}))");

	private static final int LONGEST = 18;

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

	static boolean names(String heading) {
		String bare = bare(heading);
		return NAMES.matcher(bare).find() && !NOT_NAMES.matcher(bare).find();
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
		if (names(sentence) && verb.find(Math.min(from, sentence.length()))
				&& Fold.words(sentence.substring(0, verb.start())) <= LONGEST) {
			return new HeadingText(sentence.substring(0, verb.start()).strip(), sentence.substring(verb.end()).strip());
		}
		return null;
	}

}
