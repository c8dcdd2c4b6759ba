package vn.roviec.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.KnownInTransaction;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ladders that agencies made for themselves; a new version with every change. */
@Repository
public class Ladders {

	private final JdbcClient jdbc;

	private final RuleStamps stamps;

	private final Clock clock;

	private final KnownInTransaction<AgencyId, Optional<Ladder>> saved = new KnownInTransaction<>();

	private final Map<AgencyId, Known> known = new ConcurrentHashMap<>();

	Ladders(JdbcClient jdbc, RuleStamps stamps, Clock clock) {
		this.jdbc = jdbc;
		this.stamps = stamps;
		this.clock = clock;
	}

	/** The agency's own ladder, empty where it goes by the standard one. */
	public Optional<Ladder> own(AgencyId agency) {
		return this.saved.find(agency).orElseGet(() -> committed(agency));
	}

	/** A version is read once; one that is not committed is never kept. */
	private Optional<Ladder> committed(AgencyId agency) {
		Known before = this.known.get(agency);
		return (before != null && before.version() == this.stamps.of(agency).ladder()) ? before.ladder() : read(agency);
	}

	private Optional<Ladder> read(AgencyId agency) {
		Optional<LadderVersion> latest = latest(agency);
		Known now = new Known(latest.map(LadderVersion::number).orElse(0),
				latest.filter(LadderVersion::own).map(LadderVersion::ladder));
		this.known.put(agency, now);
		return now.ladder();
	}

	/** The version that counts now, empty where none was ever saved. */
	public Optional<LadderVersion> latest(AgencyId agency) {
		return this.jdbc.sql("select * from ladder_version where agency_id = :agency order by version desc limit 1")
			.param("agency", agency.value())
			.query((row, number) -> version(agency, row))
			.optional();
	}

	/** Every version, newest first. */
	public List<LadderVersion> versions(AgencyId agency) {
		return this.jdbc.sql("select * from ladder_version where agency_id = :agency order by version desc")
			.param("agency", agency.value())
			.query((row, number) -> version(agency, row))
			.list();
	}

	/**
	 * Saves the next version in the caller's transaction.
	 * @param seen the number of the version on which it was thought out, 0 for none
	 * @param ladder the agency's own; empty goes back to the standard one
	 * @return the new version's number
	 * @throws Conflict where somebody else has saved one since
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int save(Actor by, int seen, Optional<Ladder> ladder) {
		latest(by.agency()).filter((present) -> present.number() != seen).ifPresent((present) -> {
			throw new Conflict("conflict.ladder", present.savedBy(), present.validFrom());
		});
		int number = seen + 1;
		add(by, number, ladder);
		ladder.map(Ladder::rungs).orElse(List.of()).forEach((rung) -> add(by.agency(), number, rung));
		this.saved.put(by.agency(), ladder);
		return number;
	}

	private void add(Actor by, int number, Optional<Ladder> ladder) {
		try {
			this.jdbc.sql("insert into ladder_version values (?, ?, ?, ?, ?, ?, ?)")
				.params(by.agency().value(), number, ladder.isPresent(), ladder.map(Ladder::repeatEvery).orElse(0),
						by.officer().value(), by.name(), this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new Conflict("conflict.ladder", null, null);
		}
	}

	private void add(AgencyId agency, int number, Rung rung) {
		String audience = rung.audience().stream().sorted().map(Audience::name).collect(Collectors.joining(","));
		this.jdbc.sql("insert into ladder_rung values (?, ?, ?, ?, ?)")
			.params(agency.value(), number, rung.offset(), rung.kind().name(), audience)
			.update();
	}

	private LadderVersion version(AgencyId agency, ResultSet row) throws SQLException {
		int number = row.getInt("version");
		return new LadderVersion(number, row.getBoolean("own"),
				new Ladder(rungs(agency, number), row.getInt("repeat_every")), row.getString("saved_by_name"),
				row.getObject("valid_from", OffsetDateTime.class).toInstant());
	}

	private List<Rung> rungs(AgencyId agency, int number) {
		return this.jdbc.sql("select rung, kind, audience from ladder_rung where agency_id = ? and version = ?")
			.params(agency.value(), number)
			.query((row, at) -> new Rung(row.getInt("rung"), RungKind.valueOf(row.getString("kind")),
					Arrays.stream(row.getString("audience").split(","))
						.map(Audience::valueOf)
						.collect(Collectors.toSet())))
			.list();
	}

	private record Known(int version, Optional<Ladder> ladder) {

	}

}
