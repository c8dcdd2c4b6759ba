package vn.roviec.plan;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Agency;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.NewAgency;
import vn.roviec.agency.NewAgency.NewUnit;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.support.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Written names of units lead to the agency's own units. */
@ApplicationTest
class ResolveUnitsIT {

	private final AgencyId agency = new AgencyId(UUID.randomUUID());

	private final UnitId economy = new UnitId(UUID.randomUUID());

	private final UnitId front = new UnitId(UUID.randomUUID());

	private final UnitId party = new UnitId(UUID.randomUUID());

	private final UnitId standingCommittee = new UnitId(UUID.randomUUID());

	@Autowired
	private ResolveUnits units;

	@Autowired
	private RegisterAgency registerAgency;

	@BeforeEach
	void anAgencyWithAPartyCommitteeAndItsStandingCommittee() {
		this.registerAgency.register(new NewAgency(
				new Agency(this.agency, "UBND xã An Bình Trung", "Tỉnh Đông Hải", "An Bình Trung", "UBND"),
				List.of(unit(new UnitId(UUID.randomUUID()), "VPHDND_UBND", "Văn phòng HĐND và UBND xã",
						UnitKind.OFFICE), unit(this.economy, "PKT", "Phòng Kinh tế xã", UnitKind.DEPARTMENT),
						unit(this.front, "MTTQ", "Ủy ban MTTQ Việt Nam xã", UnitKind.OTHER),
						unit(this.party, "DANG_UY", "Đảng ủy xã", UnitKind.OTHER),
						unit(this.standingCommittee, "DANG_UY_TT", "Thường trực Đảng ủy xã", UnitKind.OTHER)),
				List.of()));
	}

	@Test
	void theStandingCommitteeOfTheFrontIsTheFrontWhereItIsNoUnitOfItsOwn() {
		for (String written : List.of("TT. UBMTTQVN xã", "TT UBMTTQVN xã", "Ban Thường trực Ủy ban MTTQ Việt Nam xã",
				"UBMTTQ xã")) {
			assertThat(this.units.one(this.agency, written)).as(written).contains(this.front);
		}
		assertThat(this.units.of(this.agency, "Phòng KT, TT. UBMTTQVN xã")).containsExactly(this.economy, this.front);
	}

	@Test
	void aStandingCommitteeThatIsAUnitOfItsOwnIsMeantAlone() {
		assertThat(this.units.of(this.agency, "TT. Đảng ủy")).containsExactly(this.standingCommittee);
		assertThat(this.units.of(this.agency, "Đảng ủy xã")).containsExactly(this.party);
	}

	private static NewUnit unit(UnitId id, String code, String name, UnitKind kind) {
		return new NewUnit(id, code, name, name, kind, List.of());
	}

}
