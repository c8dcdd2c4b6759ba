package vn.roviec.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The blocks of numbers that agencies have set aside. */
@Repository
@Transactional(readOnly = true)
public class Blocks {

	private static final String OPEN = "(select count(*) from register_entry e where e.agency_id = b.agency_id"
			+ " and e.block_id = b.id and e.filled_at is null and e.voided_reason is null)";

	private static final String SELECT = "select b.*, " + OPEN
			+ " as still_open from register_block b where b.agency_id = :agency ";

	private final JdbcClient jdbc;

	Blocks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The block, empty where the agency has none of this id. */
	public Optional<RegisterBlock> find(AgencyId agency, UUID id) {
		return query(agency, "and b.id = :id", Map.of("id", id)).stream().findFirst();
	}

	/** A year's blocks, the newest first. */
	public List<RegisterBlock> of(AgencyId agency, int year) {
		return query(agency, "and b.book_year = :year order by b.reserved_at desc, b.id", Map.of("year", year));
	}

	/** Those of any year that are not empty yet, the oldest first. */
	public List<RegisterBlock> open(AgencyId agency) {
		return query(agency, "and " + OPEN + " > 0 order by b.reserved_at, b.id", Map.of());
	}

	@Transactional
	void add(RegisterBlock block) {
		this.jdbc.sql("""
				insert into register_block (id, agency_id, book, book_year, first_number, last_number, reason,
				    reserved_at, reserved_by_name)
				values (:id, :agency, :book, :year, :first, :last, :reason, :at, :by)
				""")
			.param("id", block.id())
			.param("agency", block.agency().value())
			.param("book", block.book())
			.param("year", block.year())
			.param("first", block.first())
			.param("last", block.last())
			.param("reason", block.reason())
			.param("at", block.reservedAt().atOffset(ZoneOffset.UTC))
			.param("by", block.reservedBy())
			.update();
	}

	private List<RegisterBlock> query(AgencyId agency, String condition, Map<String, ?> parameters) {
		return this.jdbc.sql(SELECT + condition)
			.param("agency", agency.value())
			.params(parameters)
			.query(Blocks::blockOf)
			.list();
	}

	private static RegisterBlock blockOf(ResultSet row, int index) throws SQLException {
		return new RegisterBlock(row.getObject("id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)),
				row.getString("book"), row.getInt("book_year"), row.getInt("first_number"), row.getInt("last_number"),
				row.getString("reason"), row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
				row.getString("reserved_by_name"), row.getInt("still_open"));
	}

}
