package vn.roviec.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.LongStream;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has which second factor, and what each agency asks for. */
@Repository
@Transactional
public class SecondFactors {

	private final JdbcClient jdbc;

	private final FactorSecrets secrets;

	private final RecoveryCodes recovery;

	private final Clock clock;

	SecondFactors(JdbcClient jdbc, FactorSecrets secrets, RecoveryCodes recovery, Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.recovery = recovery;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public FactorRule rule(AgencyId agency) {
		return this.jdbc.sql("select second_factor from sign_in_rule where agency_id = ?")
			.param(agency.value())
			.query(String.class)
			.optional()
			.map(FactorRule::valueOf)
			.orElse(FactorRule.OFF);
	}

	void rule(AgencyId agency, FactorRule rule) {
		this.jdbc.sql("delete from sign_in_rule where agency_id = ?").param(agency.value()).update();
		this.jdbc.sql("insert into sign_in_rule (agency_id, second_factor) values (?, ?)")
			.params(agency.value(), rule.name())
			.update();
	}

	/** Whether the officer has one that has worked once. */
	@Transactional(readOnly = true)
	public boolean has(AgencyId agency, OfficerId officer) {
		return this.jdbc
			.sql("select count(*) from second_factor where agency_id = ? and officer_id = ?"
					+ " and confirmed_at is not null")
			.params(agency.value(), officer.value())
			.query(Integer.class)
			.single() == 1;
	}

	/** How many recovery codes are left. */
	@Transactional(readOnly = true)
	public int recoveryCodes(AgencyId agency, OfficerId officer) {
		return this.recovery.left(agency, officer);
	}

	/**
	 * Begins anew with a secret of its own; nothing is asked for before it has worked.
	 */
	void begin(AgencyId agency, OfficerId officer) {
		forget(agency, officer);
		this.jdbc.sql("insert into second_factor (officer_id, agency_id, secret, last_step) values (?, ?, ?, 0)")
			.params(officer.value(), agency.value(), this.secrets.lock(officer, this.secrets.make()))
			.update();
	}

	/** The secret that was begun with and has not worked yet. */
	@Transactional(readOnly = true)
	Optional<byte[]> begun(AgencyId agency, OfficerId officer) {
		return this.jdbc
			.sql("select secret from second_factor where agency_id = ? and officer_id = ? and confirmed_at is null")
			.params(agency.value(), officer.value())
			.query(String.class)
			.optional()
			.map((locked) -> this.secrets.open(officer, locked));
	}

	void confirm(AgencyId agency, OfficerId officer) {
		this.jdbc.sql("update second_factor set confirmed_at = ? where agency_id = ? and officer_id = ?")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), agency.value(), officer.value())
			.update();
	}

	/**
	 * Whether it is the code of this step, of the one before or of the next; each step
	 * counts once, also for two who send it at the same moment.
	 */
	boolean takes(AgencyId agency, OfficerId officer, String typed) {
		String code = typed.replaceAll("\\s", "");
		Optional<byte[]> secret = this.jdbc
			.sql("select secret from second_factor where agency_id = ? and officer_id = ?")
			.params(agency.value(), officer.value())
			.query(String.class)
			.optional()
			.map((locked) -> this.secrets.open(officer, locked));
		long now = Totp.step(this.clock.instant());
		return secret.isPresent() && LongStream.rangeClosed(now - 1, now + 1)
			.filter((step) -> same(Totp.code(secret.get(), step), code))
			.anyMatch((step) -> this.jdbc
				.sql("update second_factor set last_step = ? where agency_id = ? and officer_id = ? and last_step < ?")
				.params(step, agency.value(), officer.value(), step)
				.update() == 1);
	}

	/** Takes the factor away, and what stands in for it. */
	void forget(AgencyId agency, OfficerId officer) {
		this.recovery.forget(agency, officer);
		this.jdbc.sql("delete from second_factor where agency_id = ? and officer_id = ?")
			.params(agency.value(), officer.value())
			.update();
	}

	private static boolean same(String code, String typed) {
		return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
	}

}
