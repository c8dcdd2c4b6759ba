package vn.roviec.security;

import java.util.List;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks user name and password. An unknown, inactive or locked name costs the same time
 * and gets the same answer as a wrong password.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

	/**
	 * Of a password that nobody has: an unknown user is answered as late as a known one.
	 */
	static final String NOBODYS_HASH = "{bcrypt}$2a$10$NjGNArRsZOeneqz1Duhntud3yoRIrTfplG7kwHfJlf3Jo/d1LcAmu";

	private final SignInAttempts attempts;

	private final SignInStages stages;

	private final PasswordEncoder passwords;

	PasswordLogin(SignInAttempts attempts, SignInStages stages, PasswordEncoder passwords) {
		this.attempts = attempts;
		this.stages = stages;
		this.passwords = passwords;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String kept = (attempt.getDetails() instanceof SignInPlace place) ? place.kept() : "";
		Optional<SignInAttempts.Attempt> charged = this.attempts.charge(attempt.getName(), kept);
		Optional<Accounts.Account> account = charged.map(SignInAttempts.Attempt::account);
		String hash = account.map(Accounts.Account::passwordHash).orElse(NOBODYS_HASH);
		boolean matches = this.passwords.matches(String.valueOf(attempt.getCredentials()), hash);
		if (!matches || charged.isEmpty()) {
			throw new BadCredentialsException("User name or password is wrong, or the account is locked");
		}
		SignInStage stage = this.stages.afterPassword(charged.get().account().officer());
		if (stage == SignInStage.CODE) {
			this.attempts.refunded(charged.get());
		}
		else {
			this.attempts.cleared(charged.get());
		}
		return UsernamePasswordAuthenticationToken.authenticated(charged.get().account().signedIn(stage), null,
				List.of());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
