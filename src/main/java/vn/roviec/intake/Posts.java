package vn.roviec.intake;

import java.util.regex.Pattern;

/** The titles over a signature, in capitals as they are printed. */
final class Posts {

	/** "PHÓ CHỦ TỊCH", "TRƯỞNG CÔNG AN XÃ", "Q. GIÁM ĐỐC". */
	static final String POST = "(?:(?:QUYỀN|PHÓ|PHỤ TRÁCH|TỔNG) |Q\\.\\s?)*(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|GIÁM ĐỐC|BÍ THƯ|CHỦ NHIỆM|CHÍNH TRỊ VIÊN|ỦY VIÊN|UỶ VIÊN|THƯỜNG TRỰC BAN"
			+ "|(?:VIỆN|HIỆU|CHỈ HUY|CHI CỤC|CỤC|TRẠM|HẠT|ĐỘI|TỔ|BỘ|THỨ|VỤ|ĐOÀN|THỦ|ĐỒN) TRƯỞNG|TRƯỞNG(?= (?:PHÒNG|BAN|CÔNG AN|TRẠM|KHOA|ĐOÀN|THÔN|TIỂU BAN|TỔ)))"
			+ "(?: (?:THƯỜNG TRỰC|XÃ|PHƯỜNG|TỈNH|HUYỆN|ĐẶC KHU|UBND|HĐND|UBMTTQ|ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|SỞ|CHỈ ĐẠO|CHỈ HUY|TỔ CHỨC|QUÂN SỰ|PHÒNG|TIỂU BAN|BAN|CÔNG AN|TRẠM|KHOA|ĐOÀN|THÔN|TỔ|VĂN PHÒNG))*";

	/** In whose place somebody signs: "TM.", "KT.", "TL.", "TUQ.". */
	static final String CAPACITY = "(?:(?:TM|KT|TL|TUQ|T/M|T/L)\\.|T/[ML] |(?:TM|TL|TUQ|KT) (?=CHỦ|PHÓ|GIÁM|TRƯỞNG|ỦY|UỶ|UBND|BAN |HIỆU))";

	/** A person's name, a rank or degree before it left out. */
	static final Pattern NAME = Pattern.compile(
			"^(?:(?:Ông|Bà|Đ/c|ThS|TS|BS|CN|CKI|CKII|KS|LS|PGS|GS|Thượng tá|Trung tá|Thiếu tá|Đại tá|Đại úy|Đại uý|Thượng úy|Thượng uý|Trung úy|Trung uý|Thiếu úy|BSCKI|BSCKII)\\.?\\s+)*"
					+ "(\\p{Lu}['’]?[\\p{Ll}]*(?:['’]\\p{Ll}+)?(?: \\p{Lu}['’]?[\\p{Ll}]*(?:['’]\\p{Ll}+)?){1,5}|\\p{Lu}{2,}(?: \\p{Lu}{1,}){1,4})$");

	private Posts() {
	}

}
