package vn.roviec.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import vn.roviec.audit.AuditLog;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way in while there is no account at all: a link that only the log has makes the
 * agency and its first administrator, once.
 */
@Service
@Profile("!demo")
@ConditionalOnWebApplication
public class FirstSetup {

	private static final Logger logger = LoggerFactory.getLogger(FirstSetup.class);

	private final Accounts accounts;

	private final RegisterAgency agencies;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	private @Nullable String token;

	FirstSetup(Accounts accounts, RegisterAgency agencies, AuditLog audit, TransactionOperations transaction) {
		this.accounts = accounts;
		this.agencies = agencies;
		this.audit = audit;
		this.transaction = transaction;
	}

	@EventListener(ApplicationReadyEvent.class)
	synchronized void offer() {
		if (this.accounts.none()) {
			this.token = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32).generateKey();
			logger.warn("No account yet. Open this link once to make the first administrator: /setup/{}", this.token);
		}
	}

	/** Whether this token opens the set-up, now. */
	public synchronized boolean offers(String given) {
		String open = this.token;
		return open != null
				&& MessageDigest.isEqual(open.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))
				&& this.accounts.none();
	}

	/**
	 * Makes the agency with the units that every commune has, its administrator, and the
	 * first entry of its record.
	 * @return false where the link was used before
	 */
	public synchronized boolean complete(String given, FirstAgency first) {
		if (!offers(given)) {
			return false;
		}
		AgencyId agency = new AgencyId(UUID.randomUUID());
		OfficerId administrator = new OfficerId(UUID.randomUUID());
		this.transaction.executeWithoutResult((status) -> {
			this.agencies.register(commune(agency, administrator, first));
			this.accounts.open(agency, administrator, first.username(), first.password());
			this.audit.append(agency, "agency.set-up", administrator.value(),
					first.administrator() + " (" + first.username() + ")");
		});
		this.token = null;
		return true;
	}

	private static NewAgency commune(AgencyId agency, OfficerId administrator, FirstAgency first) {
		NewUnit office = unit("VPHDND_UBND", "Văn phòng HĐND và UBND", "Văn phòng", UnitKind.OFFICE);
		return new NewAgency(new Agency(agency, first.name(), first.parentName(), first.place(), "UBND"),
				List.of(unit(null, "Lãnh đạo UBND", "Lãnh đạo", UnitKind.LEADERSHIP), office,
						unit("PKT", "Phòng Kinh tế", "Kinh tế", UnitKind.DEPARTMENT),
						unit("PVHXH", "Phòng Văn hóa - Xã hội", "VHXH", UnitKind.DEPARTMENT),
						unit("TTPVHCC", "Trung tâm Phục vụ hành chính công", "TTPVHCC", UnitKind.CENTRE)),
				List.of(new NewOfficer(administrator, first.administrator(),
						List.of(new Position(office.id(), UnitKind.OFFICE, Role.ADMINISTRATOR, "Quản trị")))));
	}

	private static NewUnit unit(@Nullable String code, String name, String shortName, UnitKind kind) {
		return new NewUnit(new UnitId(UUID.randomUUID()), code, name, shortName, kind, List.of());
	}

}
