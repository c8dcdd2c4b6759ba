package vn.roviec.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import vn.roviec.agency.NewAgency.NewOfficer;
import vn.roviec.agency.NewAgency.NewUnit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an agency with its units and officers, all or nothing. */
@Service
public class RegisterAgency {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RegisterAgency(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Writes the agency; positions count from the clock's day.
	 * @throws IllegalArgumentException where there is not exactly one office
	 */
	@Transactional
	public void register(NewAgency registered) {
		register(registered, LocalDate.now(this.clock));
	}

	/**
	 * Writes the agency with positions that have been held since a day; as above.
	 */
	@Transactional
	public void register(NewAgency registered, LocalDate since) {
		if (registered.units().stream().filter((unit) -> unit.kind() == UnitKind.OFFICE).count() != 1) {
			throw new IllegalArgumentException("An agency has exactly one office");
		}
		write(registered.agency());
		AgencyId agency = registered.agency().id();
		for (int i = 0; i < registered.units().size(); i++) {
			write(agency, registered.units().get(i), i);
		}
		for (int i = 0; i < registered.officers().size(); i++) {
			write(agency, registered.officers().get(i), i, since);
		}
		this.events.publishEvent(new AgencyRegistered(agency));
	}

	private void write(Agency agency) {
		this.jdbc.sql("insert into agency (id, name, parent_name, place, symbol, created_at) values (?, ?, ?, ?, ?, ?)")
			.params(agency.id().value(), agency.name(), agency.parentName(), agency.place(), agency.symbol(),
					OffsetDateTime.now(this.clock))
			.update();
	}

	private void write(AgencyId agency, NewUnit unit, int order) {
		this.jdbc
			.sql("insert into unit (id, agency_id, code, name, short_name, kind, sort_order)"
					+ " values (:id, :agency, :code, :name, :short, :kind, :order)")
			.param("id", unit.id().value())
			.param("agency", agency.value())
			.param("code", unit.code())
			.param("name", unit.name())
			.param("short", unit.shortName())
			.param("kind", unit.kind().name())
			.param("order", order)
			.update();
		writtenForms(unit).forEach((folded, written) -> this.jdbc
			.sql("insert into unit_name (agency_id, folded, unit_id, written) values (?, ?, ?, ?)")
			.params(agency.value(), folded, unit.id().value(), written)
			.update());
	}

	private static Map<String, String> writtenForms(NewUnit unit) {
		Map<String, String> forms = new LinkedHashMap<>();
		Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.otherNames().stream())
			.forEach((written) -> forms.putIfAbsent(FoldedWords.of(written).joined(), written));
		String code = unit.code();
		if (code != null) {
			forms.putIfAbsent(FoldedWords.of(code).joined(), code);
		}
		return forms;
	}

	private void write(AgencyId agency, NewOfficer officer, int order, LocalDate since) {
		this.jdbc.sql("insert into officer (id, agency_id, name, active, sort_order) values (?, ?, ?, ?, ?)")
			.params(officer.id().value(), agency.value(), officer.name(), true, order)
			.update();
		List<Position> positions = officer.positions();
		for (int i = 0; i < positions.size(); i++) {
			Position position = positions.get(i);
			this.jdbc
				.sql("insert into officer_position (id, agency_id, officer_id, unit_id, role, title, valid_from,"
						+ " sort_order) values (?, ?, ?, ?, ?, ?, ?, ?)")
				.params(UUID.randomUUID(), agency.value(), officer.id().value(), position.unit().value(),
						position.role().name(), position.title(), since, i)
				.update();
		}
	}

}
