package vn.roviec.observation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.intake.CitedDocuments;
import vn.roviec.intake.PlanReading;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFigures;
import vn.roviec.report.TaskFilter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Documents that an agency names in what it has issued, or has received: legal bases of
 * plans and words of tasks, read as a plan is read, and documents of the exchange.
 */
@Repository
class NamedDocuments {

	private static final String PLANS = """
			select id, title, symbol, number, issued_on, legal_bases from plan
			where agency_id = :agency and status in ('ISSUED', 'CLOSED') and issued_on between :first and :last
			order by issued_on desc, number desc, id
			""";

	/** A number has a stroke and a dash; most tasks name no document at all. */
	private static final String TASKS = """
			select plan_id, content, deliverable from appendix_task where agency_id = :agency and status <> 'CANCELLED'
			and (content like '%/%-%' or content like '%-%/%' or deliverable like '%/%-%' or deliverable like '%-%/%')
			""";

	private static final String RECEIVED = """
			select number, notation, promulgated_on, from_name, subject, received_at from incoming_document
			where agency_id = :agency and promulgated_on between :first and :last
			""";

	private final JdbcClient jdbc;

	private final TaskFigures figures;

	private final Clock clock;

	NamedDocuments(JdbcClient jdbc, TaskFigures figures, Clock clock) {
		this.jdbc = jdbc;
		this.figures = figures.byOneLadder();
		this.clock = clock;
	}

	/** All of them, those of its own making left out. */
	List<Naming> of(ObservedAgency agency, @Nullable Integer year) {
		List<IssuedPlan> plans = plans(agency, year);
		Set<String> own = plans.stream().map(IssuedPlan::own).collect(Collectors.toSet());
		List<Naming> namings = new ArrayList<>();
		for (IssuedPlan plan : plans) {
			cited(plan.bases())
				.forEach((document) -> namings.add(new Naming(agency, document, plan.plan(), true, null)));
		}
		Map<UUID, PlanInIssue> known = plans.stream()
			.map(IssuedPlan::plan)
			.collect(Collectors.toMap(PlanInIssue::id, Function.identity()));
		ask(TASKS, agency, year).query((row) -> {
			PlanInIssue plan = known.get(row.getObject("plan_id", UUID.class));
			if (plan != null) {
				new HashSet<>(cited(row.getString("content") + "\n" + row.getString("deliverable")))
					.forEach((document) -> namings.add(new Naming(agency, document, plan, false, null)));
			}
		});
		ask(RECEIVED, agency, year).query((row) -> {
			namings.add(new Naming(agency,
					new SuperiorDocument(row.getString("number") + "/" + row.getString("notation"),
							row.getObject("promulgated_on", LocalDate.class), row.getString("from_name"),
							row.getString("subject")),
					null, false,
					row.getObject("received_at", OffsetDateTime.class)
						.atZoneSameInstant(this.clock.getZone())
						.toLocalDate()));
		});
		namings.removeIf((naming) -> own.contains(naming.document().key() + " " + naming.document().date()));
		return namings;
	}

	private List<IssuedPlan> plans(ObservedAgency agency, @Nullable Integer year) {
		Standing standing = this.figures.standing(agency.id());
		Map<UUID, Map<String, Integer>> counts = this.figures.plans(agency.id(), TaskFilter.of(null, null, null));
		return ask(PLANS, agency, year)
			.query((row, n) -> new IssuedPlan(
					PlanInIssue.of(row, standing, counts.getOrDefault(row.getObject("id", UUID.class), Map.of())),
					row.getString("legal_bases")))
			.list();
	}

	private JdbcClient.StatementSpec ask(String sql, ObservedAgency agency, @Nullable Integer year) {
		JdbcClient.StatementSpec asked = this.jdbc.sql(sql).param("agency", agency.id().value());
		return sql.contains(":first") ? asked.param("first", LocalDate.of((year != null) ? year : 1, 1, 1))
			.param("last", LocalDate.of((year != null) ? year : 9999, 12, 31)) : asked;
	}

	private static List<SuperiorDocument> cited(String words) {
		return CitedDocuments.in(words).stream().map(NamedDocuments::document).toList();
	}

	private static SuperiorDocument document(PlanReading.Citation citation) {
		String issuer = citation.issuer();
		return new SuperiorDocument(citation.number(), citation.date(), (issuer != null) ? issuer : "", "");
	}

	/**
	 * That an agency names a document, or has received it.
	 *
	 * @param plan in which it stands, null where it was received
	 * @param basis whether among the legal bases
	 * @param received null where it stands in a plan
	 */
	record Naming(ObservedAgency agency, SuperiorDocument document, @Nullable PlanInIssue plan, boolean basis,
			@Nullable LocalDate received) {
	}

	private record IssuedPlan(PlanInIssue plan, String bases) {

		String own() {
			return SuperiorDocument.key(this.plan.symbol()) + " " + this.plan.issuedOn();
		}

	}

}
