package vn.roviec.organisation;

import java.util.regex.Pattern;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.security.Accounts;
import vn.roviec.security.OfficerAccount;
import vn.roviec.security.OfficerAccounts;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, locks and unlocks accounts, and makes the links by which passwords are set. */
@Service
public class OpenAccount {

	private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{3,50}");

	private final Agencies agencies;

	private final Accounts accounts;

	private final OfficerAccounts officers;

	private final AuditLog audit;

	OpenAccount(Agencies agencies, Accounts accounts, OfficerAccounts officers, AuditLog audit) {
		this.agencies = agencies;
		this.accounts = accounts;
		this.officers = officers;
		this.audit = audit;
	}

	/**
	 * Opens an account.
	 * @return the token of the link to hand over; it cannot be read again
	 */
	@Transactional
	public String open(Actor administrator, OfficerId officer, String username) {
		this.agencies.officer(administrator.agency(), officer).orElseThrow(() -> new NotFound("officer"));
		String name = username.strip();
		if (!USERNAME.matcher(name).matches()) {
			throw new Refused("organisation.account.username.form");
		}
		if (this.officers.of(administrator.agency(), officer).isPresent()) {
			throw new Refused("organisation.account.already");
		}
		if (this.accounts.taken(name)) {
			throw new Refused("organisation.account.username.taken", name);
		}
		this.officers.open(administrator.agency(), officer, name);
		this.audit.append(administrator, "account.opened", officer.value(), name);
		return this.officers.link(administrator.agency(), officer);
	}

	/** Makes a new link, as for a password that was forgotten; as above. */
	@Transactional
	public String link(Actor administrator, OfficerId officer) {
		account(administrator, officer);
		this.audit.append(administrator, "account.link-made", officer.value(), "");
		return this.officers.link(administrator.agency(), officer);
	}

	/**
	 * Whoever is signed in with it is out at the next request, also once it is unlocked.
	 */
	@Transactional
	public void lock(Actor administrator, OfficerId officer) {
		account(administrator, officer);
		if (administrator.officer().equals(officer)) {
			throw new Refused("organisation.account.own");
		}
		this.officers.lock(administrator.agency(), officer);
		this.audit.append(administrator, "account.locked", officer.value(), "");
	}

	@Transactional
	public void unlock(Actor administrator, OfficerId officer) {
		account(administrator, officer);
		this.officers.unlock(administrator.agency(), officer);
		this.audit.append(administrator, "account.unlocked", officer.value(), "");
	}

	private OfficerAccount account(Actor administrator, OfficerId officer) {
		return this.officers.of(administrator.agency(), officer).orElseThrow(() -> new NotFound("account"));
	}

}
