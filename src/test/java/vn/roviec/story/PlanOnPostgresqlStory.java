package vn.roviec.story;

import org.junit.jupiter.api.Test;

/**
 * The walk of {@link WholePlanStory} with the project's own sample, on the database of
 * real use.
 */
class PlanOnPostgresqlStory {

	@Test
	void theSamplePlanIsWalkedOnPostgresql() {
		Chromium chromium = Chromium.required();
		PlanFile file = PlanFile.sample();
		WholePlanStory.walk(
				new Office(chromium, Application.onPostgresql("plan-postgresql", file.day()), Looks.inPassing()), file);
	}

}
