package vn.roviec.security.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.DelegateSigning;
import vn.roviec.agency.NewAgency;
import vn.roviec.agency.NewAgency.NewOfficer;
import vn.roviec.agency.NewAgency.NewUnit;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Position;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.security.Accounts;
import vn.roviec.security.DemoAccounts;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes UBND xã An Bình Trung, a neighbour that must never see anything of it, and the
 * department whose observer looks at both, when there is no agency yet.
 */
@Component
@Profile("demo")
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DemoAgencies implements ApplicationRunner, DemoAccounts {

	/** What every account of the demonstration has for a password. */
	public static final String PASSWORD = "demo";

	/** UBND xã An Bình Trung. */
	public static final AgencyId AN_BINH_TRUNG = new AgencyId(id("agency:an-binh-trung"));

	/** UBND xã Thanh Hà Đông, the neighbour. */
	public static final AgencyId THANH_HA_DONG = new AgencyId(id("agency:thanh-ha-dong"));

	/** Sở Nội vụ tỉnh Đông Hải, which looks at communes. */
	public static final AgencyId SO_NOI_VU = new AgencyId(id("agency:so-noi-vu"));

	private static final List<DemoUnit> UNITS = List.of(
			new DemoUnit("lanhdao", null, "Lãnh đạo UBND xã", "Lãnh đạo", UnitKind.LEADERSHIP),
			new DemoUnit("vanphong", "VPHDND_UBND", "Văn phòng HĐND và UBND", "Văn phòng", UnitKind.OFFICE,
					"Văn phòng HĐND&UBND", "VP HĐND-UBND", "Văn phòng HĐND và UBND xã"),
			new DemoUnit("kinhte", "PKT", "Phòng Kinh tế", "Kinh tế", UnitKind.DEPARTMENT, "Phòng Kinh tế xã"),
			new DemoUnit("vhxh", "PVHXH", "Phòng Văn hóa - Xã hội", "VHXH", UnitKind.DEPARTMENT, "Phòng VH-XH",
					"Phòng VHXH", "Phòng Văn hóa - Xã hội xã"),
			new DemoUnit("trungtam", "TTPVHCC", "Trung tâm Phục vụ hành chính công", "TTPVHCC", UnitKind.CENTRE,
					"Trung tâm PVHCC", "Trung tâm Phục vụ hành chính công xã"),
			new DemoUnit("tramyte", "TYT", "Trạm Y tế xã", "Trạm Y tế", UnitKind.OTHER), new DemoUnit("mttq", "MTTQ",
					"Ủy ban MTTQ Việt Nam xã", "MTTQ", UnitKind.OTHER, "Ủy ban MTTQ xã", "MTTQ xã", "UBMTTQ xã"));

	private static final List<DemoOfficer> OFFICERS = List.of(
			new DemoOfficer("chutich", "Chủ tịch UBND xã", "lanhdao", Role.CHAIRMAN),
			new DemoOfficer("phochutich", "Phó Chủ tịch UBND xã", "lanhdao", Role.VICE_CHAIRMAN),
			new DemoOfficer("chanhvp", "Chánh Văn phòng", "vanphong", Role.HEAD),
			new DemoOfficer("vanthu", "Văn thư", "vanphong", Role.CLERK),
			new DemoOfficer("chuyenvienvp", "Chuyên viên Văn phòng", "vanphong", Role.SPECIALIST),
			new DemoOfficer("truongphongvhxh", "Trưởng phòng VHXH", "vhxh", Role.HEAD),
			new DemoOfficer("chuyenvienvhxh", "Chuyên viên VHXH", "vhxh", Role.SPECIALIST),
			new DemoOfficer("chuyenvienvhxh2", "Chuyên viên VHXH 2", "vhxh", Role.SPECIALIST),
			new DemoOfficer("truongphongkt", "Trưởng phòng Kinh tế", "kinhte", Role.HEAD),
			new DemoOfficer("chuyenvienkt", "Chuyên viên Kinh tế", "kinhte", Role.SPECIALIST),
			new DemoOfficer("giamdoctt", "Giám đốc Trung tâm PVHCC", "trungtam", Role.HEAD),
			new DemoOfficer("chuyenvientt", "Chuyên viên Trung tâm PVHCC", "trungtam", Role.SPECIALIST),
			new DemoOfficer("tramtruongyte", "Trạm trưởng Trạm Y tế", "tramyte", Role.HEAD),
			new DemoOfficer("thuongtrucmttq", "Thường trực MTTQ", "mttq", Role.HEAD),
			new DemoOfficer("quantri", "Quản trị", "vanphong", Role.ADMINISTRATOR));

	private static final List<DemoUnit> NEIGHBOURS_UNITS = List.of(
			new DemoUnit("thd.lanhdao", null, "Lãnh đạo UBND xã", "Lãnh đạo", UnitKind.LEADERSHIP),
			new DemoUnit("thd.vanphong", "VPHDND_UBND", "Văn phòng HĐND và UBND", "Văn phòng", UnitKind.OFFICE));

	private static final List<DemoOfficer> NEIGHBOURS = List.of(
			new DemoOfficer("thd.chutich", "Chủ tịch UBND xã", "thd.lanhdao", Role.CHAIRMAN),
			new DemoOfficer("thd.chuyenvien", "Chuyên viên Văn phòng", "thd.vanphong", Role.SPECIALIST));

	private static final List<DemoUnit> DEPARTMENTS_UNITS = List
		.of(new DemoUnit("snv.vanphong", null, "Văn phòng Sở Nội vụ", "Văn phòng Sở", UnitKind.OFFICE));

	private static final List<DemoOfficer> OBSERVERS = List
		.of(new DemoOfficer("quansat", "Quan sát viên Sở Nội vụ", "snv.vanphong", Role.OBSERVER));

	private final Agencies agencies;

	private final RegisterAgency register;

	private final DelegateSigning delegation;

	private final Accounts accounts;

	private final Clock clock;

	DemoAgencies(Agencies agencies, RegisterAgency register, DelegateSigning delegation, Accounts accounts,
			Clock clock) {
		this.agencies = agencies;
		this.register = register;
		this.delegation = delegation;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** The officer with this user name, the same in every demonstration. */
	public static OfficerId officer(String username) {
		return new OfficerId(id("officer:" + username));
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (!this.agencies.all().isEmpty()) {
			return;
		}
		make(new Agency(AN_BINH_TRUNG, "UBND xã An Bình Trung", "Tỉnh Đông Hải", "An Bình Trung", "UBND"), UNITS,
				OFFICERS);
		make(new Agency(THANH_HA_DONG, "UBND xã Thanh Hà Đông", "Tỉnh Đông Hải", "Thanh Hà Đông", "UBND"),
				NEIGHBOURS_UNITS, NEIGHBOURS);
		make(new Agency(SO_NOI_VU, "Sở Nội vụ tỉnh Đông Hải", "UBND tỉnh Đông Hải", "Đông Hải", "SNV"),
				DEPARTMENTS_UNITS, OBSERVERS);
		LocalDate today = LocalDate.now(this.clock);
		this.delegation.delegate(AN_BINH_TRUNG, officer("chutich"), officer("phochutich"), today, today.plusYears(1),
				EnumSet.allOf(ChairmansDecision.class), "Văn hóa - xã hội");
	}

	private void make(Agency agency, List<DemoUnit> units, List<DemoOfficer> officers) {
		this.register.register(new NewAgency(agency, units.stream().map(DemoUnit::asNew).toList(),
				officers.stream().map(DemoOfficer::asNew).toList()), LocalDate.now(this.clock).minusYears(1));
		officers.forEach((officer) -> this.accounts.open(agency.id(), officer.id(), officer.username(), PASSWORD));
	}

	@Override
	public List<DemoAccount> offered() {
		return Stream.concat(OFFICERS.stream(), OBSERVERS.stream())
			.map((officer) -> new DemoAccount(officer.title(), unit(officer.unit()).name(), officer.username(),
					PASSWORD))
			.toList();
	}

	private static DemoUnit unit(String key) {
		return Stream.of(UNITS, NEIGHBOURS_UNITS, DEPARTMENTS_UNITS)
			.flatMap(List::stream)
			.filter((unit) -> unit.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private static UUID id(String name) {
		return UUID.nameUUIDFromBytes(("roviec.demo." + name).getBytes(StandardCharsets.UTF_8));
	}

	private record DemoUnit(String key, @Nullable String code, String name, String shortName, UnitKind kind,
			String... otherNames) {

		UnitId id() {
			return new UnitId(DemoAgencies.id("unit:" + this.key));
		}

		NewUnit asNew() {
			return new NewUnit(id(), this.code, this.name, this.shortName, this.kind, List.of(this.otherNames));
		}

	}

	private record DemoOfficer(String username, String title, String unit, Role role) {

		OfficerId id() {
			return officer(this.username);
		}

		NewOfficer asNew() {
			DemoUnit of = DemoAgencies.unit(this.unit);
			return new NewOfficer(id(), this.title, List.of(new Position(of.id(), of.kind(), this.role, this.title)));
		}

	}

}
