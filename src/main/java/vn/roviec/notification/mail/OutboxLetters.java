package vn.roviec.notification.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.notification.PostLetter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters in the outbox: the id is made of the key, so that each is there once. */
@Repository
class OutboxLetters implements PostLetter {

	private final JdbcClient jdbc;

	private final Clock clock;

	OutboxLetters(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void post(AgencyId agency, String key, String address, String subject, String text) {
		this.jdbc.sql("""
				insert into mail (id, agency_id, officer_id, mail_key, address, subject, text, state, attempts, next_at,
				    last_error, created_at)
				values (:id, :agency, null, :key, :address, :subject, :text, 'WAITING', 0, :now, '', :now)
				""")
			.param("id", UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)))
			.param("agency", agency.value())
			.param("key", key)
			.param("address", address)
			.param("subject", subject)
			.param("text", text)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
