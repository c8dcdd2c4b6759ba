package vn.roviec.periodic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of a year under the criteria that they serve, with what shows that they are
 * done.
 */
@Repository
@Transactional(readOnly = true)
public class EvidenceOfYear {

	private static final String TASKS = """
			select t.id, t.plan_symbol, t.item_no, t.group_label, t.content, t.deliverable, t.status,
			    t.result_document, t.completed_at, coalesce(u.short_name, '') as unit, c.code from appendix_task t
			left join unit u on u.agency_id = t.agency_id and u.id = t.lead_unit
			left join task_criterion c on c.agency_id = t.agency_id and c.task_id = t.id
			where t.agency_id = :agency and t.status <> 'CANCELLED'
			and extract(year from coalesce(t.due_on, cast(t.launched_at as date))) = :year
			order by t.plan_symbol, t.item_no, t.position, t.cycle
			""";

	private static final String FILES = """
			select f.subject, f.id, f.name, f.sha256 from stored_file f
			join appendix_task t on t.agency_id = f.agency_id and t.id = f.subject
			where f.agency_id = :agency and f.purpose = 'EVIDENCE'
			and extract(year from coalesce(t.due_on, cast(t.launched_at as date))) = :year
			order by f.stored_at, f.id
			""";

	private final ParCriteria criteria;

	private final JdbcClient jdbc;

	private final Clock clock;

	EvidenceOfYear(ParCriteria criteria, JdbcClient jdbc, Clock clock) {
		this.criteria = criteria;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Each criterion with its tasks; those of none come last, under a blank code. */
	public Map<ParCriterion, List<Task>> of(AgencyId agency, int year) {
		Map<ParCriterion, List<Task>> found = new LinkedHashMap<>();
		List<ParCriterion> all = this.criteria.of(agency);
		all.forEach((one) -> found.put(one, new ArrayList<>()));
		Map<UUID, List<File>> files = files(agency, year);
		ParCriterion none = new ParCriterion("", "", "");
		this.jdbc.sql(TASKS).param("agency", agency.value()).param("year", year).query((row) -> {
			Task task = task(row, files, this.clock.getZone());
			ParCriterion criterion = criterion(all, row.getString("code"), row);
			found.computeIfAbsent((criterion != null) ? criterion : none, (key) -> new ArrayList<>()).add(task);
		});
		return found;
	}

	/** By hand, else by the first whose keywords the task's words have. */
	private static @Nullable ParCriterion criterion(List<ParCriterion> all, @Nullable String code, ResultSet row)
			throws SQLException {
		FoldedWords words = FoldedWords
			.of(row.getString("group_label") + " " + row.getString("content") + " " + row.getString("deliverable"));
		FoldedWords group = FoldedWords.of(row.getString("group_label"));
		return all.stream()
			.filter((one) -> one.code().equals(code))
			.findFirst()
			.or(() -> all.stream().filter((one) -> one.names(group)).findFirst())
			.or(() -> all.stream().filter((one) -> one.names(words)).findFirst())
			.orElse(null);
	}

	private Map<UUID, List<File>> files(AgencyId agency, int year) {
		Map<UUID, List<File>> files = new HashMap<>();
		this.jdbc.sql(FILES).param("agency", agency.value()).param("year", year).query((row) -> {
			files.computeIfAbsent(row.getObject("subject", UUID.class), (task) -> new ArrayList<>())
				.add(new File(row.getObject("id", UUID.class), row.getString("name"), row.getString("sha256")));
		});
		return files;
	}

	private static Task task(ResultSet row, Map<UUID, List<File>> files, ZoneId zone) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		OffsetDateTime completed = row.getObject("completed_at", OffsetDateTime.class);
		return new Task(id, row.getString("plan_symbol"), row.getInt("item_no"), row.getString("content"),
				row.getString("deliverable"), row.getString("unit"), row.getString("status").equals("DONE"),
				row.getString("result_document"),
				(completed != null) ? completed.atZoneSameInstant(zone).toLocalDate() : null,
				files.getOrDefault(id, List.of()));
	}

	/**
	 * A task that serves a criterion.
	 *
	 * @param document number of the issued document that is its result, or blank
	 * @param doneOn null while it is not done
	 */
	public record Task(UUID id, String plan, int itemNo, String content, String deliverable, String unit, boolean done,
			String document, @Nullable LocalDate doneOn, List<File> files) {

		/** Whether there is anything to show. */
		public boolean shown() {
			return !this.files.isEmpty() || !this.document.isBlank();
		}

	}

	/** A file that shows it. */
	public record File(UUID id, String name, String sha256) {
	}

}
