package vn.roviec.web;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.roviec.support.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/** Any list can be taken away, or it is said here why not. */
class ListsAreTakenAwayTests {

	private static final Pattern LIST = Pattern.compile("<tbody|class=\"rows");

	private static final String TAKEN = "fragments :: sheets";

	/** Parts of pages, which have it. */
	private static final Set<String> PARTS = Set.of("appendix/parts", "observation/parts", "plan/parts", "report/parts",
			"target/parts");

	/** Papers, and what is printed from them. */
	private static final Set<String> PAPERS = Set.of("distribution/paper", "document/plan", "document/print",
			"register/block", "register/bound", "register/print", "report/monday-paper");

	/** Forms, in which something is entered or chosen row by row. */
	private static final Set<String> FORMS = Set.of("calendar/ladder", "calendar/storm", "close-plan", "draft-plan",
			"issue-report", "organisation/import", "periodic/settings", "plan/amends", "plan/recall", "plan/replaces",
			"report-unit");

	/** What belongs to one document, task, unit or person. */
	private static final Set<String> OF_ONE = Set.of("appendix/notices", "appendix/series", "appendix/task",
			"exchange/incoming", "observation/duty", "organisation/person", "organisation/unit", "plan/annexes",
			"plan/feasibility", "signature/verify");

	/** Figures that open lists, which have it. */
	private static final Set<String> FIGURES = Set.of("organisation/overview", "report/follow", "report/monday");

	/** Taken away in a form of their own: a workbook of data, evidence with its list. */
	private static final Set<String> OTHERWISE = Set.of("distribution/public", "periodic/par-index", "periodic/report");

	@Test
	void everyListHasItsFile() {
		Set<String> without = new TreeSet<>();
		Sources.pages().forEach((page) -> {
			String text = Sources.read(page);
			if (LIST.matcher(text).find() && !text.contains(TAKEN)) {
				without.add(name(page));
			}
		});
		assertThat(without).isEqualTo(Stream.of(PARTS, PAPERS, FORMS, OF_ONE, FIGURES, OTHERWISE)
			.flatMap(Set::stream)
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	private static String name(Path page) {
		return page.toString()
			.replace('\\', '/')
			.replaceFirst("^src/main/resources/templates/|^forms/", "")
			.replaceFirst("\\.html$", "");
	}

}
