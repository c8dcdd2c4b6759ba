package vn.roviec.security;

import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** An unknown name costs what a known one costs only as long as both hashes are alike. */
class NobodysHashTests {

	private final PasswordEncoder passwords = new WebSecurity().passwordEncoder();

	@Test
	void nobodysHashIsMadeAsAnybodysIs() {
		String anybodys = this.passwords.encode("mat-khau-thu");
		assertThat(anybodys).startsWith("{bcrypt}$2a$10$");
		assertThat(PasswordLogin.NOBODYS_HASH).startsWith(anybodys.substring(0, anybodys.lastIndexOf('$') + 1));
		assertThat(this.passwords.upgradeEncoding(PasswordLogin.NOBODYS_HASH)).isFalse();
	}

}
