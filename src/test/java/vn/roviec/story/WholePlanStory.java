package vn.roviec.story;

import org.junit.jupiter.api.Test;

/** One plan's walk, from the file that its unit has to a task that is confirmed. */
class WholePlanStory {

	@Test
	void aRealPlanIsWalkedOnH2() {
		Chromium chromium = Chromium.required();
		PlanFile file = PlanFile.real();
		walk(new Office(chromium, Application.onH2("plan-h2", file.day()), Looks.withCare()), file);
	}

	/**
	 * From the sign-in page to a task that is confirmed, then all is in order, and the
	 * command check finds nothing.
	 */
	static void walk(Office office, PlanFile file) {
		try (office) {
			try {
				office.visitor().opens("/login").looksAt("01-login");
				String plan = new Drafting(office, file).walk();
				new Deciding(office, plan).walk();
				new Working(office, file, plan).walk();
				office.isInOrder();
				office.endsWithoutDifference();
			}
			catch (Throwable ex) {
				office.remember("WholePlanStory");
				throw ex;
			}
		}
	}

}
