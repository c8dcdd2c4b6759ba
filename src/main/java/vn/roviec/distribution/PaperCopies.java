package vn.roviec.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The copies that go out on paper, as the clerk works through them. */
@Repository
@Transactional(readOnly = true)
public class PaperCopies {

	private static final String SELECT = "select d.id, d.plan_id, d.line, d.recalls, d.received_at, d.received_name,"
			+ " o.document_number, o.title, o.issued_on, o.link from delivery d"
			+ " join distributed_document o on o.plan_id = d.plan_id and o.agency_id = d.agency_id"
			+ " where d.agency_id = :agency ";

	private static final RowMapper<Copy> COPY = (row, number) -> {
		OffsetDateTime handed = row.getObject("received_at", OffsetDateTime.class);
		return new Copy(row.getObject("id", UUID.class), row.getString("link"), row.getString("document_number"),
				row.getString("title"), row.getObject("issued_on", LocalDate.class), row.getString("line"),
				row.getObject("recalls") != null, (handed != null) ? handed.toInstant() : null,
				row.getString("received_name"));
	};

	private final JdbcClient jdbc;

	PaperCopies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is to be handed over, document by document. */
	public List<Copy> open(AgencyId agency) {
		return this.jdbc.sql(SELECT + "and d.state = 'PAPER' order by o.issued_on, o.document_number, d.position")
			.param("agency", agency.value())
			.query(COPY)
			.list();
	}

	/** What was handed over since a moment, the latest first. */
	public List<Copy> handed(AgencyId agency, Instant since, int limit) {
		return this.jdbc
			.sql(SELECT + "and d.state = 'HANDED' and d.received_at >= :since"
					+ " order by d.received_at desc, o.document_number, d.position fetch first :limit rows only")
			.param("agency", agency.value())
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.query(COPY)
			.list();
	}

	/**
	 * A copy on paper.
	 *
	 * @param link path of the plan's page
	 * @param number "07/KH-UBND"
	 * @param back whether it is a copy of a recalled document that the recipient gives
	 * back
	 * @param handedAt null while nobody has ticked it off
	 */
	public record Copy(UUID id, String link, String number, String title, LocalDate issuedOn, String line, boolean back,
			@Nullable Instant handedAt, @Nullable String handedBy) {
	}

}
