package vn.roviec.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts with which officers sign in. */
@Repository
@Transactional
public class Accounts {

	/**
	 * From the fifth failure on in a row, the account rests: 1, 5, 15, then 60 minutes.
	 */
	private static final String CHARGE = """
			update account set failed_count = failed_count + 1,
			    locked_until = case when failed_count + 1 < 5 then null
			        when failed_count + 1 = 5 then cast(:minute as timestamp with time zone)
			        when failed_count + 1 = 6 then cast(:five as timestamp with time zone)
			        when failed_count + 1 = 7 then cast(:quarter as timestamp with time zone)
			        else cast(:hour as timestamp with time zone) end
			where id = :id and active and (locked_until is null or locked_until <= :now)
			""";

	private static final String FIND = """
			select id, officer_id, password_hash, session_round, failed_count from account where\s""";

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	private final SignInStages stages;

	private final Clock clock;

	Accounts(JdbcClient jdbc, PasswordEncoder passwords, SignInStages stages, Clock clock) {
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.stages = stages;
		this.clock = clock;
	}

	/**
	 * Gives an officer an account; user names are one for the whole system, without
	 * capitals.
	 */
	public void open(AgencyId agency, OfficerId officer, String username, String password) {
		this.jdbc
			.sql("insert into account (id, agency_id, officer_id, username, password_hash, active, failed_count)"
					+ " values (?, ?, ?, ?, ?, true, 0)")
			.params(UUID.randomUUID(), agency.value(), officer.value(), asKept(username),
					this.passwords.encode(password))
			.update();
	}

	@Transactional(readOnly = true)
	public boolean none() {
		return this.jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
	}

	@Transactional(readOnly = true)
	public boolean taken(String username) {
		return read("username = ?", asKept(username)).isPresent();
	}

	/**
	 * Whether the account still lets in whoever has signed in so: wholly, and with the
	 * second factor where the agency has come to ask for it.
	 */
	@Transactional(readOnly = true)
	boolean lets(SignedIn signedIn) {
		return !signedIn.stage().half() && current(signedIn)
				&& (signedIn.stage() == SignInStage.BOTH || !this.stages.demanded(signedIn.id()));
	}

	/**
	 * Whether the account is not locked, and neither was locked nor got another password
	 * since.
	 */
	@Transactional(readOnly = true)
	boolean current(SignedIn signedIn) {
		return this.jdbc.sql("select count(*) from account where officer_id = ? and active and session_round = ?")
			.params(signedIn.officer(), signedIn.round())
			.query(Long.class)
			.single() == 1;
	}

	/**
	 * Counts an attempt as failed before the password is looked at, so that attempts at
	 * once cannot slip past the limit; {@link #cleared} takes it back.
	 * @return the account with this attempt counted; empty where it is inactive or locked
	 */
	Optional<Account> charge(Account account) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		boolean open = this.jdbc.sql(CHARGE)
			.param("id", account.id())
			.param("now", now)
			.param("minute", now.plusMinutes(1))
			.param("five", now.plusMinutes(5))
			.param("quarter", now.plusMinutes(15))
			.param("hour", now.plusHours(1))
			.update() == 1;
		return open ? read("id = ?", account.id()) : Optional.empty();
	}

	/**
	 * Takes the attempt back, and no more: failures of the second factor go on counting.
	 * What others have failed meanwhile keeps its lock.
	 */
	void refunded(Account account) {
		this.jdbc.sql("""
				update account set failed_count = failed_count - 1,
				    locked_until = case when failed_count = :charged then null else locked_until end
				where id = :id and failed_count > 0
				""").param("charged", account.failures()).param("id", account.id()).update();
	}

	/** Whoever is signed in with the account must sign in anew. */
	void endSessions(AgencyId agency, OfficerId officer) {
		this.jdbc.sql("update account set session_round = session_round + 1 where agency_id = ? and officer_id = ?")
			.params(agency.value(), officer.value())
			.update();
	}

	@Transactional(readOnly = true)
	String usernameOf(OfficerId officer) {
		return this.jdbc.sql("select username from account where officer_id = ?")
			.param(officer.value())
			.query(String.class)
			.single();
	}

	void cleared(Account account) {
		this.jdbc.sql("update account set failed_count = 0, locked_until = null where id = ?")
			.param(account.id())
			.update();
	}

	/** Empty where the name is unknown or its account closed. */
	@Transactional(readOnly = true)
	Optional<Account> active(String username) {
		return read("active and username = ?", asKept(username));
	}

	/** Empty where the account is closed. */
	@Transactional(readOnly = true)
	Optional<Account> active(OfficerId officer) {
		return read("active and officer_id = ?", officer.value());
	}

	private Optional<Account> read(String condition, Object value) {
		return this.jdbc.sql(FIND + condition).param(value).query(Accounts::account).optional();
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		return new Account(row.getObject("id", UUID.class), new OfficerId(row.getObject("officer_id", UUID.class)),
				row.getString("password_hash"), row.getInt("session_round"), row.getInt("failed_count"));
	}

	private static String asKept(String username) {
		return username.replace("\0", "").strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * An account as a login finds it.
	 *
	 * @param round of its sessions; read together with the password, so that a login that
	 * crosses a new password does not outlive it
	 * @param failures in a row, the charged attempt with them
	 */
	record Account(UUID id, OfficerId officer, String passwordHash, int round, int failures) {

		SignedIn signedIn(SignInStage stage) {
			return new SignedIn(this.officer.value(), this.round, stage);
		}

	}

}
