package vn.roviec.story;

import com.microsoft.playwright.Locator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An officer goes away for three days and is back after one: meanwhile another does the
 * work, in the absent one's name, and afterwards no more.
 */
final class Away {

	private static final String FIRST = "Quy ước của 06 thôn";

	private static final String SECOND = "Danh sách gia đình văn hóa";

	private static final String ABSENT = "Chuyên viên VHXH 2";

	private final Official absent;

	private final Official substitute;

	private final Official head;

	Away(Office office) {
		this.absent = office.official("chuyenvienvhxh2");
		this.substitute = office.official("chuyenvienvhxh");
		this.head = office.official("truongphongvhxh");
	}

	void walk() {
		goes();
		gives(FIRST);
		this.head.reads(ABSENT + " đang vắng đến hết 06/03/2026. Trong những ngày đó Chuyên viên VHXH làm thay.");
		anotherDoesIt();
		isBack();
		gives(SECOND);
		itIsNobodyElsesWork();
	}

	private void goes() {
		this.absent.goesTo("Quản trị")
			.looksAt("70-organisation")
			.follows("Vắng mặt")
			.writes("Vắng từ ngày", "4/3/2026")
			.writes("Đến hết ngày", "6/3/2026")
			.chooses("Người làm thay", "Chuyên viên VHXH")
			.writes("Lý do", "Tập huấn ở tỉnh")
			.presses("Ghi vắng mặt")
			.reads("Đã ghi vắng mặt.")
			.reads("1 việc đến hạn trong những ngày này: “Kiện toàn tổ công nghệ số cộng đồng")
			.looksAt("71-absences");
		this.substitute.opens("/notices").reads("Bạn làm thay Chuyên viên VHXH 2 từ 04/03/2026 đến hết 06/03/2026.");
	}

	private void gives(String deliverable) {
		this.head.opens("/worklist?tab=unit").givesRow(deliverable, ABSENT).reads("Đã giao việc cho " + ABSENT);
	}

	private void anotherDoesIt() {
		this.substitute.opens("/notices")
			.reads("Trưởng phòng VHXH giao cho bạn")
			.reads(FIRST)
			.reads("Bạn nhận thay " + ABSENT);
		this.substitute.goesTo("Việc của tôi")
			.reads("Làm thay " + ABSENT)
			.opensRow(FIRST)
			.writes("Tóm tắt kết quả", "Đã thông qua quy ước của 06 thôn.")
			.presses("Nộp kết quả")
			.reads("Đã nộp kết quả.");
		assertThat(this.substitute.texts(".history li")).as("in whose name it was done")
			.anySatisfy((event) -> assertThat(event).contains("Thay mặt", "Chuyên viên VHXH", ABSENT));
	}

	private void isBack() {
		this.absent.waitsUntil("2026-03-05T08:00");
		this.absent.goesTo("Quản trị").follows("Vắng mặt").reads("đang vắng");
		this.absent.main().locator("button", new Locator.LocatorOptions().setHasText("Đã trở lại")).click();
		this.absent.reads("Đã ghi: không còn vắng.").reads("Không ai vắng từ hôm nay trở đi.");
	}

	private void itIsNobodyElsesWork() {
		this.absent.goesTo("Việc của tôi").reads(SECOND).reads("Danh sách tổ công nghệ số");
		assertThat(this.substitute.opens("/notices").texts("main tbody tr")).as("of what is given after the return")
			.noneMatch((notice) -> notice.contains("giao cho bạn") && notice.contains(SECOND));
		this.substitute.goesTo("Việc của tôi").readsNothingOf(SECOND).readsNothingOf("Làm thay");
	}

}
