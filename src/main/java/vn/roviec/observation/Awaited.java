package vn.roviec.observation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the words of an obstacle name. Nobody has sorted obstacles; one counts wherever
 * one of the words stands in it, so that it may count more than once.
 */
public enum Awaited {

	/** Kinh phí. */
	MONEY("kinh phí|dự toán|ngân sách|nguồn vốn|vốn|quyết toán"),
	/** Số liệu. */
	DATA("số liệu|dữ liệu|thống kê"),
	/** Hướng dẫn. */
	GUIDANCE("hướng dẫn|chỉ đạo|ý kiến|thẩm định|phê duyệt"),
	/** Cấp trên. */
	SUPERIOR("tỉnh|sở|bộ|trung ương|cấp trên"),
	/** Nhân lực. */
	STAFF("nhân lực|biên chế|thiếu người|nhân sự"),
	/** Phần mềm, đường truyền. */
	SYSTEM("phần mềm|hệ thống|đường truyền|máy chủ|máy tính|thiết bị"),
	/** Đơn vị phối hợp. */
	OTHERS("phối hợp|đơn vị khác|thôn|mặt trận");

	private final Pattern words;

	Awaited(String words) {
		this.words = Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
	}

	/** Whether one of its words stands in the text, marks counted and capitals not. */
	public boolean in(String text) {
		return this.words.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)).find();
	}

}
