package vn.roviec.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

	private final Accounts accounts;

	private final PasswordEncoder passwords;

	private final String nobodysHash;

	PasswordLogin(Accounts accounts, PasswordEncoder passwords) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		Optional<Accounts.Account> account = this.accounts.charge(attempt.getName());
		String hash = account.map(Accounts.Account::passwordHash).orElse(this.nobodysHash);
		boolean matches = this.passwords.matches(String.valueOf(attempt.getCredentials()), hash);
		if (!matches || account.isEmpty()) {
			throw new BadCredentialsException("User name or password is wrong, or the account is locked");
		}
		this.accounts.cleared(account.get());
		return UsernamePasswordAuthenticationToken.authenticated(account.get().signedIn(), null, List.of());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
