package vn.roviec.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens accounts without a password and lets officers set theirs by a link that counts
 * once. Nobody but the officer ever knows the password.
 */
@Repository
@Transactional
public class OfficerAccounts {

	/** How long a link counts. */
	public static final Duration LINK = Duration.ofDays(3);

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final PasswordEncoder passwords;

	private final Clock clock;

	OfficerAccounts(JdbcClient jdbc, Accounts accounts, PasswordEncoder passwords, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.passwords = passwords;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<OfficerAccount> of(AgencyId agency, OfficerId officer) {
		return this.jdbc.sql("""
				select a.username, a.active, l.expires_at from account a
				left join account_link l on l.agency_id = a.agency_id and l.officer_id = a.officer_id
				    and l.expires_at > :now
				where a.agency_id = :agency and a.officer_id = :officer
				""")
			.param("now", now())
			.param("agency", agency.value())
			.param("officer", officer.value())
			.query((row, n) -> new OfficerAccount(row.getString("username"), row.getBoolean("active"),
					row.getObject("expires_at", OffsetDateTime.class) != null))
			.optional();
	}

	/** Opens an account into which nobody gets before its link was used. */
	public void open(AgencyId agency, OfficerId officer, String username) {
		this.accounts.open(agency, officer, username, token());
	}

	/**
	 * Locks the account from the next request on; whoever is signed in is out for good.
	 */
	public void lock(AgencyId agency, OfficerId officer) {
		this.jdbc
			.sql("update account set active = false, session_round = session_round + 1"
					+ " where agency_id = ? and officer_id = ?")
			.params(agency.value(), officer.value())
			.update();
	}

	/** Lets the account sign in again at once, whatever was tried with it before. */
	public void unlock(AgencyId agency, OfficerId officer) {
		this.jdbc
			.sql("update account set active = true, failed_count = 0, locked_until = null"
					+ " where agency_id = ? and officer_id = ?")
			.params(agency.value(), officer.value())
			.update();
	}

	/**
	 * Takes name and password from the account of one who has left; nobody signs in with
	 * it any more.
	 */
	public void pseudonymise(AgencyId agency, OfficerId officer) {
		this.jdbc
			.sql("update account set username = ?, password_hash = ?, active = false,"
					+ " session_round = session_round + 1, failed_count = 0, locked_until = null"
					+ " where agency_id = ? and officer_id = ?")
			.params("da-xoa-" + officer.toString().substring(0, 13), this.passwords.encode(token()), agency.value(),
					officer.value())
			.update();
	}

	/**
	 * Makes a link for a new password; one that was made before counts no more.
	 * @return what follows "/welcome/"; it is kept nowhere
	 */
	public String link(AgencyId agency, OfficerId officer) {
		String token = token();
		this.jdbc.sql("delete from account_link where agency_id = ? and officer_id = ?")
			.params(agency.value(), officer.value())
			.update();
		this.jdbc.sql("insert into account_link (officer_id, agency_id, token_hash, expires_at) values (?, ?, ?, ?)")
			.params(officer.value(), agency.value(), hash(token), now().plus(LINK))
			.update();
		return token;
	}

	/** The user name whose password the link sets; empty where it counts no more. */
	@Transactional(readOnly = true)
	public Optional<String> usernameOf(String token) {
		return this.jdbc.sql("""
				select a.username from account_link l
				join account a on a.agency_id = l.agency_id and a.officer_id = l.officer_id
				where l.token_hash = ? and l.expires_at > ?
				""").params(hash(token), now()).query(String.class).optional();
	}

	/**
	 * Sets the password by a link, which is used up, and forgets failed attempts; whoever
	 * is signed in with the old one must sign in anew.
	 * @return whose password it is; empty where the link counts no more
	 */
	Optional<Owner> setPassword(String token, String password) {
		Optional<Owner> owner = this.jdbc
			.sql("select agency_id, officer_id from account_link where token_hash = ? and expires_at > ? for update")
			.params(hash(token), now())
			.query((row, n) -> new Owner(new AgencyId(row.getObject("agency_id", UUID.class)),
					new OfficerId(row.getObject("officer_id", UUID.class))))
			.optional();
		boolean first = owner.isPresent()
				&& this.jdbc.sql("delete from account_link where token_hash = ?").param(hash(token)).update() == 1;
		if (!first) {
			return Optional.empty();
		}
		this.jdbc
			.sql("update account set password_hash = ?, session_round = session_round + 1, failed_count = 0,"
					+ " locked_until = null" + " where agency_id = ? and officer_id = ?")
			.params(this.passwords.encode(password), owner.get().agency().value(), owner.get().officer().value())
			.update();
		return owner;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static String token() {
		return new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32).generateKey();
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Owner(AgencyId agency, OfficerId officer) {

	}

}
