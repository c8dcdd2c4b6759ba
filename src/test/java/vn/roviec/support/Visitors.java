package vn.roviec.support;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;
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
import vn.roviec.security.Accounts;

import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;

/**
 * An agency with one officer of each role, who sign in as people do: by the login page.
 */
public final class Visitors {

	/** What each of them signs in with. */
	public static final String PASSWORD = "mat-khau-thu";

	public final AgencyId agency = new AgencyId(UUID.randomUUID());

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	private final Map<Role, OfficerId> officers = new EnumMap<>(Role.class);

	private final Map<Role, MockHttpSession> sessions = new EnumMap<>(Role.class);

	private final ApplicationContext application;

	public Visitors(ApplicationContext application, String name) {
		this.application = application;
		UnitId office = new UnitId(UUID.randomUUID());
		List<NewOfficer> people = new ArrayList<>();
		for (Role role : Role.values()) {
			OfficerId officer = new OfficerId(UUID.randomUUID());
			this.officers.put(role, officer);
			people.add(new NewOfficer(officer, "Cán bộ " + role,
					List.of(new Position(office, UnitKind.OFFICE, role, "Chức vụ " + role))));
		}
		application.getBean(RegisterAgency.class)
			.register(new NewAgency(new Agency(this.agency, name, "", "An Bình Trung", "UBND"),
					List.of(new NewUnit(office, "VPHDND_UBND", "Văn phòng", "Văn phòng", UnitKind.OFFICE, List.of())),
					people));
		this.officers.forEach((role, officer) -> application.getBean(Accounts.class)
			.open(this.agency, officer, username(role), PASSWORD));
	}

	public String username(Role role) {
		return role.name().toLowerCase(java.util.Locale.ROOT) + "-" + this.mark;
	}

	public OfficerId officer(Role role) {
		return this.officers.get(role);
	}

	public Actor actor(Role role) {
		return this.application.getBean(Agencies.class).actor(officer(role)).orElseThrow();
	}

	/** The session of this role's officer, signed in at the first call. */
	public MockHttpSession session(Role role) {
		return this.sessions.computeIfAbsent(role, (key) -> signIn(username(key)));
	}

	private MockHttpSession signIn(String username) {
		try {
			HttpSession session = this.application.getBean(MockMvc.class)
				.perform(formLogin().user(username).password(PASSWORD))
				.andReturn()
				.getRequest()
				.getSession(false);
			return (MockHttpSession) session;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
