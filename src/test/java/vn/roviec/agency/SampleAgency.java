package vn.roviec.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.NewAgency.NewOfficer;
import vn.roviec.agency.NewAgency.NewUnit;

/** A small agency for tests, each time another one. */
public final class SampleAgency {

	/** What answers for {@link Agencies} where there are only rows. */
	public static final Class<?>[] AGENCIES = { Absences.class, Officers.class, JdbcAgencies.class };

	public final AgencyId id = new AgencyId(UUID.randomUUID());

	public final UnitId leadership = new UnitId(UUID.randomUUID());

	public final UnitId office = new UnitId(UUID.randomUUID());

	public final UnitId department = new UnitId(UUID.randomUUID());

	public final OfficerId chairman = new OfficerId(UUID.randomUUID());

	public final OfficerId viceChairman = new OfficerId(UUID.randomUUID());

	public final OfficerId head = new OfficerId(UUID.randomUUID());

	public final OfficerId specialist = new OfficerId(UUID.randomUUID());

	public final OfficerId clerk = new OfficerId(UUID.randomUUID());

	private final String name;

	public SampleAgency(String name) {
		this.name = name;
	}

	public NewAgency asNew() {
		List<NewOfficer> officers = new ArrayList<>();
		officers.add(officer(this.chairman, "Chủ tịch", this.leadership, UnitKind.LEADERSHIP, Role.CHAIRMAN));
		officers
			.add(officer(this.viceChairman, "Phó Chủ tịch", this.leadership, UnitKind.LEADERSHIP, Role.VICE_CHAIRMAN));
		officers.add(officer(this.head, "Trưởng phòng", this.department, UnitKind.DEPARTMENT, Role.HEAD));
		officers.add(officer(this.specialist, "Chuyên viên", this.department, UnitKind.DEPARTMENT, Role.SPECIALIST));
		officers.add(new NewOfficer(this.clerk, "Văn thư",
				List.of(new Position(this.office, UnitKind.OFFICE, Role.CLERK, "Văn thư"),
						new Position(this.office, UnitKind.OFFICE, Role.SPECIALIST, "Chuyên viên Văn phòng"))));
		return new NewAgency(new Agency(this.id, this.name, "Tỉnh Đông Hải", "An Bình Trung", "UBND"),
				List.of(new NewUnit(this.leadership, null, "Lãnh đạo UBND", "Lãnh đạo", UnitKind.LEADERSHIP, List.of()),
						new NewUnit(this.office, "VPHDND_UBND", "Văn phòng HĐND và UBND", "Văn phòng", UnitKind.OFFICE,
								List.of("VP HĐND&UBND")),
						new NewUnit(this.department, "PVHXH", "Phòng Văn hóa - Xã hội", "VHXH", UnitKind.DEPARTMENT,
								List.of("Phòng VH-XH"))),
				officers);
	}

	private static NewOfficer officer(OfficerId id, String title, UnitId unit, UnitKind kind, Role role) {
		return new NewOfficer(id, title, List.of(new Position(unit, kind, role, title)));
	}

}
