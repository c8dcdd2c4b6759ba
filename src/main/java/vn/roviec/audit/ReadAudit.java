package vn.roviec.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency's record as its administrators read it: the newest first, page by page. */
@Service
public class ReadAudit {

	private static final String SELECT = "select seq, happened_at, actor_name, action, subject, words";

	private static final String NEWEST = " order by seq desc";

	/** Entries of a long record that are held at once. */
	private static final int FETCHED = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReadAudit(DataSource database, Clock clock) {
		JdbcTemplate template = new JdbcTemplate(database);
		template.setFetchSize(FETCHED);
		this.jdbc = JdbcClient.create(template);
		this.clock = clock;
	}

	/** At most so many of the entries asked for. */
	@Transactional(readOnly = true)
	public List<AuditEntry> newest(AgencyId agency, Asked asked, int most) {
		Map<String, Object> values = new HashMap<>(Map.of("most", most));
		return this.jdbc.sql(SELECT + from(agency, asked, values) + NEWEST + " fetch first :most rows only")
			.params(values)
			.query(ReadAudit::entry)
			.list();
	}

	/** Every entry asked for, one after the other. */
	@Transactional(readOnly = true)
	public void each(AgencyId agency, Asked asked, Consumer<AuditEntry> each) {
		Map<String, Object> values = new HashMap<>();
		this.jdbc.sql(SELECT + from(agency, asked, values) + NEWEST)
			.params(values)
			.query((RowCallbackHandler) (row) -> each.accept(entry(row, 0)));
	}

	/** How many entries are asked for. */
	@Transactional(readOnly = true)
	public int count(AgencyId agency, Asked asked) {
		Map<String, Object> values = new HashMap<>();
		return this.jdbc.sql("select count(*)" + from(agency, asked, values))
			.params(values)
			.query(Integer.class)
			.single();
	}

	private String from(AgencyId agency, Asked asked, Map<String, Object> values) {
		values.put("agency", agency.value());
		StringBuilder sql = new StringBuilder(" from audit_entry where agency_id = :agency");
		if (asked.before() != null) {
			sql.append(" and seq < :before");
			values.put("before", asked.before());
		}
		if (asked.by() != null) {
			sql.append(" and actor_id = :by");
			values.put("by", asked.by());
		}
		if (asked.from() != null) {
			sql.append(" and happened_at >= :from");
			values.put("from", startOf(asked.from()));
		}
		if (asked.to() != null) {
			sql.append(" and happened_at < :end");
			values.put("end", startOf(asked.to().plusDays(1)));
		}
		if (asked.kind() != null) {
			sql.append(asked.kind()
				.firstWords()
				.stream()
				.map((word) -> "action like '" + word + ".%'")
				.collect(Collectors.joining(" or ", " and (", ")")));
		}
		return sql.toString();
	}

	private static AuditEntry entry(ResultSet row, int number) throws SQLException {
		return new AuditEntry(row.getLong("seq"), row.getObject("happened_at", OffsetDateTime.class).toInstant(),
				row.getString("actor_name"), row.getString("action"), row.getObject("subject", UUID.class),
				row.getString("words"));
	}

	private OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	/**
	 * Which entries are asked for; null asks for any.
	 *
	 * @param by the officer's id
	 * @param from first day, in the agency's time zone
	 * @param to last day
	 * @param before number of the entry after which to go on, towards older ones
	 */
	public record Asked(@Nullable UUID by, @Nullable AuditKind kind, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable Long before) {
	}

}
