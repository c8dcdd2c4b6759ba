package vn.roviec.periodic;

/** How plans are called within a report. */
final class ReportWords {

	private ReportWords() {
	}

	/**
	 * "Kế hoạch cải cách hành chính năm 2026", whether or not its title says the word.
	 */
	static String plan(String title) {
		String rest = title.strip().replaceFirst("(?iu)^kế hoạch\\s+", "");
		return "Kế hoạch " + rest.substring(0, Math.min(1, rest.length())).toLowerCase()
				+ rest.substring(Math.min(1, rest.length()));
	}

}
