package vn.roviec.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Agency;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.NewAgency;
import vn.roviec.agency.NewAgency.NewOfficer;
import vn.roviec.agency.NewAgency.NewUnit;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Position;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;

/**
 * 200 communes of 15 units of five officers, 3,000 units in all, copied from one that the
 * application registered. The table {@code place} has a row for each unit.
 */
final class Crowd {

	static final int AGENCIES = 200;

	static final int UNITS = 15;

	static final int PLACES = AGENCIES * UNITS;

	private static final int OFFICERS = 5;

	final AgencyId agency = new AgencyId(UUID.randomUUID());

	final List<UnitId> units = new ArrayList<>();

	private final List<NewUnit> newUnits = new ArrayList<>();

	private final List<NewOfficer> officers = new ArrayList<>();

	Crowd(RunningApplication application, Clones clones) {
		for (int unit = 0; unit < UNITS; unit++) {
			add(unit, (unit == 0) ? UnitKind.LEADERSHIP : (unit == 1) ? UnitKind.OFFICE : UnitKind.DEPARTMENT);
		}
		application.get(RegisterAgency.class)
			.register(new NewAgency(
					new Agency(this.agency, "UBND xã An Bình Trung", "Tỉnh Đông Hải", "An Bình Trung", "UBND"),
					this.newUnits, this.officers), LocalDate.of(2025, 1, 1));
		copy(clones);
	}

	/** An officer of the template's unit; 0 is its head. */
	OfficerId officer(int unit, int number) {
		return this.officers.get(unit * OFFICERS + number).id();
	}

	private void add(int number, UnitKind kind) {
		UnitId unit = new UnitId(UUID.randomUUID());
		this.units.add(unit);
		this.newUnits.add(new NewUnit(unit, "DV" + number, "Đơn vị số " + number, "Đơn vị " + number, kind, List.of()));
		for (int officer = 0; officer < OFFICERS; officer++) {
			Role role = (officer > 0) ? Role.SPECIALIST : (kind == UnitKind.LEADERSHIP) ? Role.CHAIRMAN : Role.HEAD;
			this.officers.add(new NewOfficer(new OfficerId(UUID.randomUUID()), "Cán bộ " + number + "." + officer,
					List.of(new Position(unit, kind, role, (officer > 0) ? "Chuyên viên" : "Thủ trưởng đơn vị"))));
		}
	}

	private void copy(Clones clones) {
		String spots = Clones.numbers(1, AGENCIES);
		clones.copy("agency", "id = '" + this.agency + "'", spots, Map.of(), Map.of());
		clones.jdbc()
			.sql("""
					select c.table_name from information_schema.columns c
					join information_schema.tables t on t.table_name = c.table_name and t.table_type = 'BASE TABLE'
					where c.column_name = 'agency_id' and c.table_schema = 'public'
					""")
			.query(String.class)
			.list()
			.forEach((table) -> clones.copy(table, "agency_id = '" + this.agency + "'", spots, Map.of(), Map.of()));
		clones.jdbc().sql("""
				create table place as
				select row_number() over (order by u.agency_id, u.sort_order) - 1 as k, u.agency_id as agency,
				    u.id as unit, array_agg(p.officer_id order by o.sort_order) as officers,
				    first_value(u.id) over office as standing,
				    (first_value(array_agg(p.officer_id order by o.sort_order)) over office)[2] as owner
				from unit u join officer_position p on p.agency_id = u.agency_id and p.unit_id = u.id
				join officer o on o.agency_id = p.agency_id and o.id = p.officer_id
				where u.agency_id <> ?
				group by u.agency_id, u.id, u.sort_order
				window office as (partition by u.agency_id order by u.sort_order desc)
				""").param(this.agency.value()).update();
		clones.jdbc().sql("create unique index place_k on place (k)").update();
		clones.analyze();
	}

}
