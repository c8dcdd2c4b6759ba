package vn.roviec.story;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/**
 * People and units change while the work goes on: somebody is away, the chairman lets
 * another sign, and a new unit takes over from an old one.
 */
class OrganisationStory {

	@Test
	void workIsNeverWithoutHands() {
		Chromium chromium = Chromium.required();
		try (Office office = new Office(chromium, Application.onH2("organisation", LocalDate.of(2026, 3, 4)),
				Looks.withCare())) {
			try {
				new Away(office).walk();
				chairmanDelegates(office);
				new Successor(office).walk();
				office.isInOrder();
			}
			catch (Throwable ex) {
				office.remember("OrganisationStory");
				throw ex;
			}
		}
	}

	private static void chairmanDelegates(Office office) {
		office.official("chutich")
			.goesTo("Quản trị")
			.follows("Ủy quyền ký")
			.writes("Từ ngày", "9/3/2026")
			.writes("Đến hết ngày", "31/3/2026")
			.ticks("ký ban hành kế hoạch")
			.writes("Lĩnh vực", "Kinh tế, đất đai")
			.presses("Giao ký thay")
			.reads("Đã giao ký thay và báo cho người ký thay.")
			.looksAt("72-delegations");
		office.official("phochutich")
			.opens("/notices")
			.reads("từ 09/03/2026 đến hết 31/03/2026: ký ban hành kế hoạch. Lĩnh vực: Kinh tế, đất đai");
	}

}
