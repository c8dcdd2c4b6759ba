package vn.roviec.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan that a unit already has as a file, and what its drafter knows about it.
 *
 * @param day on which it is uploaded
 * @param leads words of the file about who leads, with the short name of the unit that it
 * is
 * @param row of the appendix whose first task the story follows, led by Phòng Kinh tế
 */
record PlanFile(Path path, LocalDate day, int items, int deliverables, String title, Map<String, String> leads,
		int row) {

	private static final Path REAL = Path.of("../shared/seeds/003_996a7f7def285a8b.txt");

	private static final String OFFICE = "Văn phòng";

	/** A commune's real plan of 2023 with its old units, where it is at hand. */
	static PlanFile real() {
		if (!Files.isReadable(REAL)) {
			System.err.println("The real plan is not at hand; the story walks the sample instead.");
			return sample();
		}
		return new PlanFile(REAL, LocalDate.of(2023, 1, 3), 27, 34, "năm 2023",
				new TreeMap<>(Map.of("soạn thảo", OFFICE, "Tư pháp", OFFICE, "Văn phòng", OFFICE, "UBND xã", "TTPVHCC",
						"TC-KT", "Kinh tế", "CNTT", "VHXH", "Văn hóa", "VHXH")),
				15);
	}

	/** The sample plan of an invented commune. */
	static PlanFile sample() {
		return new PlanFile(Samples.plan(), LocalDate.of(2026, 1, 5), 12, 17, "năm 2026", Map.of(), 9);
	}

}
