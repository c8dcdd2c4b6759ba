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

	private final Accounts accounts;

	private final SignInStages stages;

	private final PasswordEncoder passwords;

	PasswordLogin(Accounts accounts, SignInStages stages, PasswordEncoder passwords) {
		this.accounts = accounts;
		this.stages = stages;
		this.passwords = passwords;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		Optional<Accounts.Account> account = this.accounts.charge(attempt.getName());
		String hash = account.map(Accounts.Account::passwordHash).orElse(NOBODYS_HASH);
		boolean matches = this.passwords.matches(String.valueOf(attempt.getCredentials()), hash);
		if (!matches || account.isEmpty()) {
			throw new BadCredentialsException("User name or password is wrong, or the account is locked");
		}
		SignInStage stage = this.stages.afterPassword(account.get().officer());
		if (stage == SignInStage.CODE) {
			this.accounts.refunded(account.get());
		}
		else {
			this.accounts.cleared(account.get());
		}
		return UsernamePasswordAuthenticationToken.authenticated(account.get().signedIn(stage), null, List.of());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
