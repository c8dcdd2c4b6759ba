package vn.roviec.worklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.security.SignedOut;
import vn.roviec.worklist.ChangedWork;
import vn.roviec.worklist.ChangedWork.Change;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * The open lists, which learn within seconds that work has changed. One thread looks into
 * the table for all of them, so that it does not matter on which node the change was
 * made.
 */
@Component
class LiveLists {

	private static final Logger LOG = LoggerFactory.getLogger(LiveLists.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	/** Longer than any transaction: a change is dated before it can be seen. */
	private static final Duration SEEN_LATE = Duration.ofSeconds(60);

	/** Who comes with an older page, or none, is told as if it were so old. */
	private static final Duration OLDEST = Duration.ofHours(1);

	private static final int LOOKS_A_HEARTBEAT = 25;

	private static final Duration ASKS_AGAIN = Duration.ofSeconds(5);

	private final Set<LiveLink> links = ConcurrentHashMap.newKeySet();

	/** Only read and written while looking. */
	private final Map<AgencyId, Set<Change>> seen = new HashMap<>();

	private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "live-lists");
		thread.setDaemon(true);
		return thread;
	});

	private final ChangedWork changes;

	private final Clock clock;

	private int looks;

	LiveLists(ChangedWork changes, Clock clock) {
		this.changes = changes;
		this.clock = clock;
		this.looking.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Keeps the page informed.
	 * @param read when the page was made; what has changed meanwhile is told at once
	 */
	void follow(LiveLink link, Instant read) {
		link.begin();
		link.send(SseEmitter.event().reconnectTime(ASKS_AGAIN.toMillis()));
		this.links.add(link);
		Actor actor = link.actor();
		Instant now = this.clock.instant();
		Instant from = (read.isAfter(now) || read.isBefore(now.minus(OLDEST))) ? now.minus(OLDEST) : read;
		if (this.changes.since(actor.agency(), from).stream().anyMatch((change) -> change.concerns(actor))) {
			link.send(changed());
		}
	}

	void forget(LiveLink link) {
		this.links.remove(link);
	}

	@EventListener
	void end(SignedOut signedOut) {
		this.links.stream().filter((link) -> link.belongsTo(signedOut.session())).forEach(LiveLink::end);
	}

	/** Before the server waits for open requests. */
	@EventListener
	void close(ContextClosedEvent event) {
		this.looking.shutdownNow();
		List.copyOf(this.links).forEach(LiveLink::end);
	}

	/** Looks once, and tells. */
	synchronized void look() {
		try {
			Map<AgencyId, List<LiveLink>> byAgency = this.links.stream()
				.collect(Collectors.groupingBy((link) -> link.actor().agency()));
			this.seen.keySet().retainAll(byAgency.keySet());
			byAgency.forEach(this::tell);
			this.looks = (this.looks + 1) % LOOKS_A_HEARTBEAT;
			if (this.looks == 0) {
				this.links.forEach((link) -> link.send(SseEmitter.event().comment("")));
			}
		}
		catch (RuntimeException ex) {
			LOG.warn("The open lists were not told of changes; they will be at the next look: {}", ex.toString());
		}
	}

	/**
	 * Where nobody of the agency has listened before, something may have changed since
	 * the first who does asked: then all that is recent counts, and an open list at worst
	 * looks once more than needed.
	 */
	private void tell(AgencyId agency, List<LiveLink> open) {
		Set<Change> now = new HashSet<>(this.changes.since(agency, this.clock.instant().minus(SEEN_LATE)));
		Set<Change> before = Objects.requireNonNullElse(this.seen.put(agency, now), Set.of());
		List<Change> fresh = now.stream().filter((change) -> !before.contains(change)).toList();
		open.stream()
			.filter((link) -> fresh.stream().anyMatch((change) -> change.concerns(link.actor())))
			.forEach((link) -> link.send(changed()));
	}

	private static SseEventBuilder changed() {
		return SseEmitter.event().name("work").data("changed");
	}

}
