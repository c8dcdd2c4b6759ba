package vn.roviec.security;

import java.util.Optional;

import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer sets the own password, by the link that the administrator handed over. */
@Service
public class SetPassword {

	private final OfficerAccounts accounts;

	private final AuditLog audit;

	SetPassword(OfficerAccounts accounts, AuditLog audit) {
		this.accounts = accounts;
		this.audit = audit;
	}

	/**
	 * Sets it.
	 * @return false where the link counts no more
	 */
	@Transactional
	public boolean set(String token, String password) {
		Optional<OfficerAccounts.Owner> owner = this.accounts.setPassword(token, password);
		owner.ifPresent((of) -> this.audit.append(of.agency(), "account.password-set", of.officer().value(), ""));
		return owner.isPresent();
	}

}
