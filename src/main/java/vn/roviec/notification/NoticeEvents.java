package vn.roviec.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What became of notices; only added to. What has happened already by its channel is left
 * as it was, so that the first time counts.
 */
@Repository
public class NoticeEvents {

	private static final int LONGEST = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	NoticeEvents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Adds an event, where the channel has not had one of this kind. */
	public void add(AgencyId agency, UUID notice, NoticeChannel channel, NoticeEventKind kind, String words) {
		this.jdbc.sql("""
				insert into notice_event (notice_id, agency_id, channel, kind, happened_at, words)
				select n.id, n.agency_id, cast(:channel as varchar(10)), cast(:kind as varchar(20)),
				    cast(:now as timestamp with time zone), cast(:words as varchar(500))
				from notice n where n.id = :notice and n.agency_id = :agency and not exists (
				    select 1 from notice_event e
				    where e.notice_id = n.id and e.channel = :channel and e.kind = :kind)
				""")
			.param("notice", notice)
			.param("agency", agency.value())
			.param("channel", channel.name())
			.param("kind", kind.name())
			.param("now", now())
			.param("words", (words.length() <= LONGEST) ? words : words.substring(0, LONGEST))
			.update();
	}

	/** What became of everything that was told of one subject, by notice, in order. */
	Map<UUID, List<NoticeEvent>> about(AgencyId agency, UUID subject) {
		Map<UUID, List<NoticeEvent>> events = new LinkedHashMap<>();
		this.jdbc.sql("""
				select e.* from notice_event e join notice n on n.id = e.notice_id
				where n.agency_id = :agency and n.subject = :subject order by e.happened_at, e.channel, e.kind
				""").param("agency", agency.value()).param("subject", subject).query((row) -> {
			events.computeIfAbsent(row.getObject("notice_id", UUID.class), (id) -> new ArrayList<>())
				.add(new NoticeEvent(NoticeChannel.valueOf(row.getString("channel")),
						NoticeEventKind.valueOf(row.getString("kind")),
						row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("words")));
		});
		return events;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
