package vn.roviec.worklist.web;

import java.util.Map;

import vn.roviec.worklist.WorkItem;

/** On which page each user task is done. */
final class WorkLinks {

	private static final String PLAN = "/plans/";

	private static final String TASK = "/tasks/";

	private static final String REPORT = "/reports/";

	/** Where it begins, and where it ends after the id. */
	private static final Map<String, String[]> PAGES = Map.ofEntries(Map.entry("draft-plan", page(PLAN, "/draft")),
			Map.entry("digest-comments", page(PLAN, "/draft")), Map.entry("consult-unit", page(PLAN, "")),
			Map.entry("approve-draft", page(PLAN, "")), Map.entry("check-plan", page(PLAN, "")),
			Map.entry("sign-plan", page(PLAN, "/sign")), Map.entry("issue-plan", page(PLAN, "/issue")),
			Map.entry("close-plan", page(PLAN, "")), Map.entry("accept-task", page(TASK, "")),
			Map.entry("perform-task", page(TASK, "")), Map.entry("contribute", page(TASK, "")),
			Map.entry("accept-result", page(TASK, "")), Map.entry("confirm-completion", page(TASK, "")),
			Map.entry("propose-extension", page(TASK, "")), Map.entry("decide-extension", page(TASK, "")),
			Map.entry("resolve-obstacle", page(TASK, "")), Map.entry("explain-lateness", page(TASK, "")),
			Map.entry("judge-explanation", page(TASK, "")), Map.entry("do-part", page(TASK, "#parts")),
			Map.entry("fix-delivery", page("/deliveries/", "/fix")), Map.entry("report-unit", page(REPORT, "")),
			Map.entry("compile-report", page(REPORT, "")), Map.entry("approve-report", page(REPORT, "")),
			Map.entry("sign-report", page(REPORT, "")), Map.entry("issue-report", page(REPORT, "")),
			Map.entry("sign-letter", page("/letters/", "")), Map.entry("issue-letter", page("/letters/", "")),
			Map.entry("rewrite-letter", page("/letters/", "")));

	private WorkLinks() {
	}

	static String of(WorkItem item) {
		String[] page = PAGES.getOrDefault(item.taskKey(), page(PLAN, ""));
		return page[0] + item.subject() + page[1];
	}

	private static String[] page(String before, String after) {
		return new String[] { before, after };
	}

}
