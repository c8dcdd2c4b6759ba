package vn.roviec.security;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.audit.AuditLog;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The step of a sign-in that follows the password. */
@Service
public class SecondStep {

	private final Accounts accounts;

	private final SignInAttempts attempts;

	private final SecondFactors factors;

	private final RecoveryCodes recovery;

	private final KeepFactor keep;

	private final Agencies agencies;

	private final AuditLog audit;

	private final AfterSignIn after;

	private final TransactionOperations transaction;

	SecondStep(Accounts accounts, SignInAttempts attempts, SecondFactors factors, RecoveryCodes recovery,
			KeepFactor keep, Agencies agencies, AuditLog audit, AfterSignIn after, TransactionOperations transaction) {
		this.accounts = accounts;
		this.attempts = attempts;
		this.factors = factors;
		this.recovery = recovery;
		this.keep = keep;
		this.agencies = agencies;
		this.audit = audit;
		this.after = after;
		this.transaction = transaction;
	}

	/** Who has given the password and owes a code. */
	public Optional<Actor> owesCode() {
		return at(SignInStage.CODE);
	}

	/** Who has given the password and must set up a second factor. */
	public Optional<Actor> owesFactor() {
		return at(SignInStage.ENROL);
	}

	/**
	 * Takes a code of the device or a recovery code. It is counted as failed before it is
	 * looked at, together with wrong passwords.
	 */
	public Outcome take(Actor officer, String typed, HttpServletRequest request) {
		return this.transaction.execute((status) -> {
			Optional<SignInAttempts.Attempt> attempt = this.attempts.charge(officer.officer(),
					SignInAttempts.kept(request));
			if (attempt.isEmpty()) {
				return Outcome.LOCKED;
			}
			boolean byRecovery = !this.factors.takes(officer.agency(), officer.officer(), typed);
			if (byRecovery && !this.recovery.use(officer.agency(), officer.officer(), typed)) {
				return Outcome.WRONG;
			}
			this.attempts.cleared(attempt.get());
			if (byRecovery) {
				this.audit.append(officer, "account.recovered", officer.officer().value(), "");
			}
			return Outcome.RIGHT;
		});
	}

	/** Goes on to the page that was asked for. */
	public void goOn(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		this.after.onAuthenticationSuccess(request, response, this.after.complete(request, response, signedIn()));
	}

	/**
	 * Confirms the device and lets its officer in.
	 * @return the recovery codes, shown once
	 */
	public List<String> enrol(Actor officer, String code, HttpServletRequest request, HttpServletResponse response) {
		List<String> codes = this.keep.confirm(officer, code);
		this.after.complete(request, response, signedIn());
		return codes;
	}

	/** Ends what has been begun. */
	public void end(HttpServletRequest request, HttpServletResponse response) {
		new SecurityContextLogoutHandler().logout(request, response,
				SecurityContextHolder.getContext().getAuthentication());
	}

	private Optional<Actor> at(SignInStage stage) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
				&& signedIn.stage() == stage && this.accounts.current(signedIn)) ? this.agencies.actor(signedIn.id())
						: Optional.empty();
	}

	private static SignedIn signedIn() {
		return (SignedIn) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
	}

	/** What a code brought. */
	public enum Outcome {

		RIGHT, WRONG, LOCKED

	}

}
