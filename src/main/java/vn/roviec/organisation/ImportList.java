package vn.roviec.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds the units and people of a list. Trying it first goes the same way row by row, but
 * writes nothing.
 */
@Service
public class ImportList {

	private final Agencies agencies;

	private final AddUnit addUnit;

	private final KeepPeople keepPeople;

	private final AuditLog audit;

	private final Clock clock;

	ImportList(Agencies agencies, AddUnit addUnit, KeepPeople keepPeople, AuditLog audit, Clock clock) {
		this.agencies = agencies;
		this.addUnit = addUnit;
		this.keepPeople = keepPeople;
		this.audit = audit;
		this.clock = clock;
	}

	/** What would become of each row. */
	@Transactional(readOnly = true)
	public List<ListLine> dryRun(Actor administrator, List<ListRow> rows) {
		return walk(administrator, rows, new Dry());
	}

	/**
	 * Writes what can be written, all in one transaction; rows that are refused are left
	 * out.
	 */
	@Transactional
	public List<ListLine> apply(Actor administrator, List<ListRow> rows) {
		List<ListLine> lines = walk(administrator, rows, new Written(administrator));
		long done = lines.stream()
			.filter((line) -> line.outcome() == ListLine.Outcome.ADDED || line.outcome() == ListLine.Outcome.CHANGED)
			.count();
		this.audit.append(administrator, "unit.list-imported", administrator.agency().value(),
				done + "/" + lines.size());
		return lines;
	}

	private List<ListLine> walk(Actor administrator, List<ListRow> rows, ListChanges changes) {
		KnownOrganisation known = new KnownOrganisation(this.agencies.units(administrator.agency()),
				this.agencies.officers(administrator.agency()),
				(name) -> this.agencies.unitWritten(administrator.agency(), name));
		List<ListLine> lines = new ArrayList<>();
		rows.forEach((row) -> lines.add(known.take(row, changes)));
		return lines;
	}

	private static final class Dry implements ListChanges {

		@Override
		public UnitId unit(String name, String shortName, UnitKind kind) {
			return new UnitId(UUID.randomUUID());
		}

		@Override
		public OfficerId person(String name, UnitId unit, Role role, String title) {
			return new OfficerId(UUID.randomUUID());
		}

		@Override
		public void position(OfficerId officer, UnitId unit, Role role, String title) {
			// nothing is written
		}

	}

	private final class Written implements ListChanges {

		private final Actor administrator;

		private final LocalDate today = LocalDate.now(ImportList.this.clock);

		Written(Actor administrator) {
			this.administrator = administrator;
		}

		@Override
		public UnitId unit(String name, String shortName, UnitKind kind) {
			return ImportList.this.addUnit.add(this.administrator, name, shortName, kind, this.today);
		}

		@Override
		public OfficerId person(String name, UnitId unit, Role role, String title) {
			return ImportList.this.keepPeople.add(this.administrator, name, unit, role, title, this.today);
		}

		@Override
		public void position(OfficerId officer, UnitId unit, Role role, String title) {
			ImportList.this.keepPeople.give(this.administrator, officer, unit, role, title, this.today);
		}

	}

}
