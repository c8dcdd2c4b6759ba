package vn.roviec.support;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
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
 * A commune of its own for one test: units, officers by their roles, actors at any
 * moment.
 */
public final class Commune {

	public final AgencyId id = new AgencyId(UUID.randomUUID());

	public final UnitId leadership = unitId();

	public final UnitId office = unitId();

	public final UnitId culture = unitId();

	public final UnitId economy = unitId();

	public final UnitId centre = unitId();

	private final List<NewOfficer> officers = new ArrayList<>();

	private final OfficerId chairman = add("Chủ tịch UBND xã", this.leadership, UnitKind.LEADERSHIP, Role.CHAIRMAN);

	private final OfficerId viceChairman = add("Phó Chủ tịch UBND xã", this.leadership, UnitKind.LEADERSHIP,
			Role.VICE_CHAIRMAN);

	private final OfficerId officeHead = add("Chánh Văn phòng", this.office, UnitKind.OFFICE, Role.HEAD);

	private final OfficerId clerk = add("Văn thư", this.office, UnitKind.OFFICE, Role.CLERK);

	private final OfficerId cultureHead = add("Trưởng phòng VHXH", this.culture, UnitKind.DEPARTMENT, Role.HEAD);

	private final OfficerId drafter = add("Chuyên viên VHXH", this.culture, UnitKind.DEPARTMENT, Role.SPECIALIST);

	private final OfficerId economyHead = add("Trưởng phòng Kinh tế", this.economy, UnitKind.DEPARTMENT, Role.HEAD);

	private final OfficerId economist = add("Chuyên viên Kinh tế", this.economy, UnitKind.DEPARTMENT, Role.SPECIALIST);

	private final OfficerId accountant = add("Kế toán Phòng Kinh tế", this.economy, UnitKind.DEPARTMENT,
			Role.SPECIALIST);

	private final OfficerId centreHead = add("Giám đốc Trung tâm", this.centre, UnitKind.CENTRE, Role.HEAD);

	private final OfficerId receptionist = add("Chuyên viên Trung tâm", this.centre, UnitKind.CENTRE, Role.SPECIALIST);

	private final Agencies agencies;

	/** Registers a new commune. */
	public Commune(RegisterAgency register, Agencies agencies) {
		this.agencies = agencies;
		register.register(
				new NewAgency(new Agency(this.id, "UBND xã An Bình Trung", "Tỉnh Đông Hải", "An Bình Trung", "UBND"),
						units(), this.officers));
	}

	public Actor chairman() {
		return actor(this.chairman);
	}

	public Actor viceChairman() {
		return actor(this.viceChairman);
	}

	public Actor officeHead() {
		return actor(this.officeHead);
	}

	public Actor clerk() {
		return actor(this.clerk);
	}

	/** Trưởng phòng VHXH: head of the unit that drafts and follows plans. */
	public Actor cultureHead() {
		return actor(this.cultureHead);
	}

	/** Chuyên viên VHXH: drafts plans. */
	public Actor drafter() {
		return actor(this.drafter);
	}

	public Actor economyHead() {
		return actor(this.economyHead);
	}

	public Actor economist() {
		return actor(this.economist);
	}

	/** Kế toán Phòng Kinh tế: the economist's colleague. */
	public Actor accountant() {
		return actor(this.accountant);
	}

	public Actor centreHead() {
		return actor(this.centreHead);
	}

	public Actor receptionist() {
		return actor(this.receptionist);
	}

	/** The officer with the positions that count now. */
	public Actor actor(OfficerId officer) {
		return this.agencies.actor(officer).orElseThrow();
	}

	private List<NewUnit> units() {
		return List.of(
				new NewUnit(this.leadership, "UBND_LD", "Lãnh đạo UBND xã", "Lãnh đạo", UnitKind.LEADERSHIP, List.of()),
				new NewUnit(this.office, "VPHDND_UBND", "Văn phòng HĐND và UBND xã", "Văn phòng", UnitKind.OFFICE,
						List.of()),
				new NewUnit(this.culture, "PVHXH", "Phòng Văn hóa - Xã hội xã", "VHXH", UnitKind.DEPARTMENT, List.of()),
				new NewUnit(this.economy, "PKT", "Phòng Kinh tế xã", "PKT", UnitKind.DEPARTMENT, List.of()),
				new NewUnit(this.centre, "TTPVHCC", "Trung tâm Phục vụ hành chính công xã", "TTPVHCC", UnitKind.CENTRE,
						List.of()));
	}

	private OfficerId add(String title, UnitId unit, UnitKind kind, Role role) {
		OfficerId officer = new OfficerId(UUID.randomUUID());
		this.officers.add(new NewOfficer(officer, title, List.of(new Position(unit, kind, role, title))));
		return officer;
	}

	private static UnitId unitId() {
		return new UnitId(UUID.randomUUID());
	}

}
