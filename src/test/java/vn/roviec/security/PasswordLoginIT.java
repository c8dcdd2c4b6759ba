package vn.roviec.security;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SampleAgency;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The time that a login takes must not tell whether a name exists: one comparison,
 * always.
 */
class PasswordLoginIT {

	private final SampleAgency agency = new SampleAgency("UBND xã An Bình Trung");

	@ParameterizedTest
	@DatabaseUnderTest
	void everyAttemptCostsOneComparison(MigratedDatabase database) {
		try (Rows rows = new Rows(database, MovedClock.at("2026-03-02T08:00"), RegisterAgency.class, Accounts.class,
				SignInStages.class, KnownDevices.class, SignInAttempts.class, PasswordLogin.class,
				CountingEncoder.class)) {
			rows.get(RegisterAgency.class).register(this.agency.asNew());
			Accounts accounts = rows.get(Accounts.class);
			accounts.open(this.agency.id, this.agency.head, "truongphong", "mat-khau-thu");
			accounts.open(this.agency.id, this.agency.clerk, "vanthu", "mat-khau-thu");
			rows.jdbc().sql("update account set active = false where username = 'vanthu'").update();
			assertThat(comparisons(rows, "khong-co-ai")).isEqualTo(1);
			assertThat(comparisons(rows, "vanthu")).isEqualTo(1);
			for (int i = 0; i < 8; i++) {
				assertThat(comparisons(rows, "truongphong")).isEqualTo(1);
			}
		}
	}

	private static int comparisons(Rows rows, String username) {
		CountingEncoder encoder = rows.get(CountingEncoder.class);
		encoder.compared.set(0);
		assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> rows.get(PasswordLogin.class)
			.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "sai")));
		return encoder.compared.get();
	}

	static class CountingEncoder implements PasswordEncoder {

		private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(4);

		private final AtomicInteger compared = new AtomicInteger();

		@Override
		public String encode(CharSequence password) {
			return this.bcrypt.encode(password);
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			this.compared.incrementAndGet();
			return this.bcrypt.matches(password, hash);
		}

	}

}
