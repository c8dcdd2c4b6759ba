package vn.roviec.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.notification.PostLetter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the end of an agency's record down outside of the database, once a day: into a
 * file, and into a mail to somebody who keeps it.
 */
@Service
public class AnchorRecord {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final JdbcClient jdbc;

	private final AnchorFile file;

	private final PostLetter post;

	private final Agencies agencies;

	private final MessageSource messages;

	private final Clock clock;

	private final String address;

	AnchorRecord(JdbcClient jdbc, AnchorFile file, PostLetter post, Agencies agencies, MessageSource messages,
			Clock clock, @Value("${roviec.audit.anchor-mail:}") String address) {
		this.jdbc = jdbc;
		this.file = file;
		this.post = post;
		this.agencies = agencies;
		this.messages = messages;
		this.clock = clock;
		this.address = address.strip();
	}

	/**
	 * Writes today's down, unless that was done. The file comes first: where the commit
	 * fails after it, the line is written again, which does no harm.
	 */
	@Transactional
	public void anchor(AgencyId agency) {
		if (!this.file.configured() && this.address.isEmpty()) {
			return;
		}
		Anchor anchor = this.jdbc.sql("select seq, hash from audit_head where agency_id = ?")
			.param(agency.value())
			.query((row, number) -> new Anchor(agency, row.getLong("seq"), row.getString("hash"),
					this.clock.instant().truncatedTo(ChronoUnit.SECONDS)))
			.single();
		LocalDate today = LocalDate.now(this.clock);
		if (!first(anchor, today)) {
			return;
		}
		if (this.file.configured()) {
			this.file.append(anchor);
		}
		if (!this.address.isEmpty()) {
			mail(anchor, today);
		}
	}

	/** Lets one node of several do it. */
	private boolean first(Anchor anchor, LocalDate today) {
		return this.jdbc.sql("""
				insert into audit_anchor (agency_id, on_day, seq)
				select cast(:agency as uuid), cast(:today as date), cast(:seq as bigint)
				where not exists (select 1 from audit_anchor a where a.agency_id = :agency and a.on_day = :today)
				""")
			.param("agency", anchor.agency().value())
			.param("today", today)
			.param("seq", anchor.seq())
			.update() == 1;
	}

	private void mail(Anchor anchor, LocalDate today) {
		String name = this.agencies.agency(anchor.agency()).name();
		this.post.post(anchor.agency(), "anchor:" + anchor.agency() + ":" + today, this.address,
				said("audit.anchor.subject", name, DAY.format(today), String.valueOf(anchor.seq())),
				said("audit.anchor.text", name, anchor.line()));
	}

	private String said(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

}
