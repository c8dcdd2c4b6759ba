package vn.roviec.security;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers get a second factor and lose it; an agency says who must have one. */
@Service
@Transactional(noRollbackFor = Refused.class)
public class KeepFactor {

	private final SecondFactors factors;

	private final RecoveryCodes recovery;

	private final FactorSecrets secrets;

	private final SignInStages stages;

	private final Accounts accounts;

	private final Agencies agencies;

	private final AuditLog audit;

	KeepFactor(SecondFactors factors, RecoveryCodes recovery, FactorSecrets secrets, SignInStages stages,
			Accounts accounts, Agencies agencies, AuditLog audit) {
		this.factors = factors;
		this.recovery = recovery;
		this.secrets = secrets;
		this.stages = stages;
		this.accounts = accounts;
		this.agencies = agencies;
		this.audit = audit;
	}

	/** The name by which the officer signs in. */
	@Transactional(readOnly = true)
	public String usernameOf(Actor officer) {
		return this.accounts.usernameOf(officer.officer());
	}

	/** Whether the agency asks this officer for one today. */
	@Transactional(readOnly = true)
	public boolean demanded(Actor officer) {
		return this.stages.demanded(officer.officer());
	}

	/** Whether the installation can keep secrets. */
	public boolean available() {
		return this.secrets.available();
	}

	/**
	 * What the officer's device is to learn; begun with now where nothing was yet.
	 * @throws NotAllowed where the agency has the second factor off
	 */
	public Enrolment enrol(Actor officer) {
		mustBeOn(officer);
		if (this.factors.has(officer.agency(), officer.officer())) {
			throw new Refused("account.factor.already");
		}
		byte[] secret = this.factors.begun(officer.agency(), officer.officer()).orElseGet(() -> {
			this.factors.begin(officer.agency(), officer.officer());
			return this.factors.begun(officer.agency(), officer.officer()).orElseThrow();
		});
		return new Enrolment(this.accounts.usernameOf(officer.officer()), Base32.of(secret));
	}

	/**
	 * The device has learnt it, as its first code shows.
	 * @return the recovery codes, which nobody can read again
	 */
	public List<String> confirm(Actor officer, String code) {
		mustBeOn(officer);
		if (this.factors.begun(officer.agency(), officer.officer()).isEmpty()
				|| !this.factors.takes(officer.agency(), officer.officer(), code)) {
			throw new Refused("account.factor.code.wrong");
		}
		this.factors.confirm(officer.agency(), officer.officer());
		this.audit.append(officer, "account.factor-kept", officer.officer().value(), "");
		return this.recovery.make(officer.agency(), officer.officer());
	}

	/** New recovery codes in place of the others, for one who has the device at hand. */
	public List<String> renew(Actor officer, String code) {
		mustHave(officer, code);
		this.audit.append(officer, "account.codes-renewed", officer.officer().value(), "");
		return this.recovery.make(officer.agency(), officer.officer());
	}

	/** The officer gives the own factor up, with the device at hand. */
	public void remove(Actor officer, String code) {
		if (this.stages.demanded(officer.officer())) {
			throw new Refused("account.factor.demanded");
		}
		mustHave(officer, code);
		this.factors.forget(officer.agency(), officer.officer());
		this.audit.append(officer, "account.factor-removed", officer.officer().value(), "");
	}

	/** The administrator takes the factor from one who has lost device and codes. */
	public void reset(Actor administrator, OfficerId officer) {
		AgencyId agency = administrator.agency();
		this.agencies.officer(agency, officer).orElseThrow(() -> new NotFound("officer"));
		if (administrator.officer().equals(officer)) {
			throw new Refused("organisation.account.factor.own");
		}
		if (!this.factors.has(agency, officer)) {
			throw new Refused("account.factor.none");
		}
		this.factors.forget(agency, officer);
		this.accounts.endSessions(agency, officer);
		this.audit.append(administrator, "account.factor-reset", officer.value(), "");
	}

	/**
	 * Says what the agency asks for. Who demands it has one already, for else nobody
	 * could take the demand back.
	 */
	public void rule(Actor administrator, FactorRule rule) {
		if (rule != FactorRule.OFF && !available()) {
			throw new Refused("organisation.factor.installation");
		}
		if (rule == FactorRule.REQUIRED && !this.factors.has(administrator.agency(), administrator.officer())) {
			throw new Refused("organisation.factor.first");
		}
		this.factors.rule(administrator.agency(), rule);
		this.audit.append(administrator, "account.factor-rule", administrator.agency().value(), rule.recorded());
	}

	/** A wrong code counts with wrong passwords. */
	private void mustHave(Actor officer, String code) {
		if (!this.factors.has(officer.agency(), officer.officer())) {
			throw new Refused("account.factor.none");
		}
		Accounts.Account account = this.accounts.active(officer.officer())
			.flatMap(this.accounts::charge)
			.orElseThrow(() -> new Refused("account.factor.code.locked"));
		if (!this.factors.takes(officer.agency(), officer.officer(), code)) {
			throw new Refused("account.factor.code.wrong");
		}
		this.accounts.cleared(account);
	}

	private void mustBeOn(Actor officer) {
		if (this.factors.rule(officer.agency()) == FactorRule.OFF) {
			throw new NotAllowed("second factor");
		}
	}

	/**
	 * What a device learns.
	 *
	 * @param secret in Base32
	 */
	public record Enrolment(String username, String secret) {

		/** What the picture says that the device reads. */
		public String address() {
			return "otpauth://totp/Ro%20Viec:" + this.username + "?secret=" + this.secret + "&issuer=Ro%20Viec";
		}

		/** In groups of four, for typing. */
		public String grouped() {
			return this.secret.replaceAll("(.{4})(?=.)", "$1 ");
		}

	}

}
