package vn.roviec.distribution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses at which recipients outside confirm. Of a secret of 256 random
 * bits only the SHA-256 is kept: whoever reads the database cannot confirm by it.
 */
@Repository
class ReceiptLinks {

	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration valid;

	ReceiptLinks(JdbcClient jdbc, Clock clock, @Value("${roviec.receipt.valid:P30D}") Duration valid) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.valid = valid;
	}

	/**
	 * Makes a link of its own for each mail, in a transaction of its own: where the
	 * outcome of sending is not known, the link in a mail that did arrive still works.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public Link make(Delivery delivery) {
		byte[] secret = new byte[BYTES];
		this.random.nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		Instant now = this.clock.instant();
		Instant end = now.plus(this.valid);
		this.jdbc.sql("""
				insert into receipt_link (token_hash, agency_id, delivery_id, made_at, expires_at)
				values (?, ?, ?, ?, ?)
				""")
			.params(hash(token), delivery.agency().value(), delivery.id(), now.atOffset(ZoneOffset.UTC),
					end.atOffset(ZoneOffset.UTC))
			.update();
		return new Link(token, delivery.agency(), delivery.id(), end);
	}

	/**
	 * What the secret opens, be it over or not; the secret alone says of which agency.
	 */
	@Transactional(readOnly = true)
	public Optional<Link> find(String token) {
		return this.jdbc.sql("select agency_id, delivery_id, expires_at from receipt_link where token_hash = ?")
			.param(hash(token))
			.query((row, number) -> new Link(token, new AgencyId(row.getObject("agency_id", UUID.class)),
					row.getObject("delivery_id", UUID.class),
					row.getObject("expires_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** Lets no link of before confirm the copy. */
	void end(Delivery delivery) {
		this.jdbc.sql("delete from receipt_link where agency_id = ? and delivery_id = ?")
			.params(delivery.agency().value(), delivery.id())
			.update();
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

	/**
	 * A link that confirms one copy.
	 *
	 * @param end from when on it confirms no more
	 */
	record Link(String token, AgencyId agency, UUID delivery, Instant end) {
	}

}
