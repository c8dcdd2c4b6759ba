package vn.roviec.notification.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses of calendar feeds, one at a time for each officer. Of a secret
 * only the SHA-256 is kept: whoever reads the database cannot read a calendar by it.
 */
@Repository
@Transactional
public class CalendarLinks {

	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	CalendarLinks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Makes the officer's link; an older one leads nowhere from now on.
	 * @return the secret, which cannot be read again
	 */
	public String make(Actor actor) {
		revoke(actor);
		byte[] secret = new byte[BYTES];
		this.random.nextBytes(secret);
		String written = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		this.jdbc.sql("""
				insert into calendar_link (secret_hash, agency_id, officer_id, made_at)
				values (:hash, :agency, :officer, :now)
				""")
			.param("hash", hash(written))
			.param("agency", actor.agency().value())
			.param("officer", actor.officer().value())
			.param("now", now())
			.update();
		return written;
	}

	/** Ends the officer's link. */
	public void revoke(Actor actor) {
		this.jdbc.sql("""
				update calendar_link set revoked_at = :now
				where agency_id = :agency and officer_id = :officer and revoked_at is null
				""")
			.param("now", now())
			.param("agency", actor.agency().value())
			.param("officer", actor.officer().value())
			.update();
	}

	/** When the officer's present link was made; empty where there is none. */
	@Transactional(readOnly = true)
	public Optional<Instant> made(Actor actor) {
		return this.jdbc.sql("""
				select max(made_at) from calendar_link
				where agency_id = :agency and officer_id = :officer and revoked_at is null
				""")
			.param("agency", actor.agency().value())
			.param("officer", actor.officer().value())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/**
	 * Whose calendar the secret opens; nobody else reads the same one until the
	 * transaction ends. The secret alone says of which agency.
	 */
	Optional<OfficerId> officer(String secret) {
		return this.jdbc
			.sql("select officer_id from calendar_link where secret_hash = ? and revoked_at is null for update")
			.param(hash(secret))
			.query(UUID.class)
			.optional()
			.map(OfficerId::new);
	}

	private static String hash(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
