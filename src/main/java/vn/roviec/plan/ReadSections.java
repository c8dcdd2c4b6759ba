package vn.roviec.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where the headings of plans stood in the files that they were read from. */
@Repository
public class ReadSections {

	private static final int LONGEST_PATH = 200;

	private static final int LONGEST_TITLE = 4000;

	private final JdbcClient jdbc;

	ReadSections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void keep(AgencyId agency, PlanId plan, List<PlanHeading> headings) {
		int place = 0;
		for (PlanHeading heading : headings) {
			this.jdbc
				.sql("insert into read_section (agency_id, plan_id, place, line, path, title)"
						+ " values (:agency, :plan, :place, :line, :path, :title)")
				.param("agency", agency.value())
				.param("plan", plan.value())
				.param("place", place++)
				.param("line", heading.line())
				.param("path", cut(heading.path(), LONGEST_PATH))
				.param("title", cut(heading.title(), LONGEST_TITLE))
				.update();
		}
	}

	/**
	 * The line of the file where each heading of the draft was read: by its words, else
	 * by its number; 0 where it was not.
	 * @param headings as the draft has them now
	 */
	@Transactional(readOnly = true)
	public Map<PlanHeading, Integer> lines(AgencyId agency, PlanId plan, List<PlanHeading> headings) {
		List<Read> left = new ArrayList<>(read(agency, plan));
		Map<PlanHeading, Integer> lines = new LinkedHashMap<>();
		headings.forEach((heading) -> lines.put(heading, 0));
		take(lines, left, (heading, read) -> read.path().equals(cut(heading.path(), LONGEST_PATH))
				&& same(read.title(), heading.title()));
		take(lines, left, (heading, read) -> same(read.title(), heading.title()));
		take(lines, left, (heading, read) -> read.path().equals(cut(heading.path(), LONGEST_PATH)));
		return lines;
	}

	private List<Read> read(AgencyId agency, PlanId plan) {
		return this.jdbc
			.sql("select line, path, title from read_section where agency_id = :agency and plan_id = :plan"
					+ " order by place")
			.param("agency", agency.value())
			.param("plan", plan.value())
			.query((row, n) -> new Read(row.getInt("line"), row.getString("path"), row.getString("title")))
			.list();
	}

	/** Each heading of the file belongs to one of the draft at most. */
	private static void take(Map<PlanHeading, Integer> lines, List<Read> left, BiPredicate<PlanHeading, Read> wanted) {
		lines.replaceAll((heading, line) -> {
			Read found = (line > 0) ? null
					: left.stream().filter((read) -> wanted.test(heading, read)).findFirst().orElse(null);
			if (found == null) {
				return line;
			}
			left.remove(found);
			return found.line();
		});
	}

	private static boolean same(String one, String other) {
		return FoldedWords.of(one).equals(FoldedWords.of(cut(other, LONGEST_TITLE)));
	}

	private static String cut(String words, int longest) {
		return (words.length() > longest) ? words.substring(0, longest) : words;
	}

	private record Read(int line, String path, String title) {
	}

}
