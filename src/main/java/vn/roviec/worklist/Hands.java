package vn.roviec.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What all ways of changing hands have in common. */
@Component
class Hands {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final WorkItems items;

	/** Known once all modules are there. */
	private final Supplier<List<ChangeOfHands>> modules;

	private final Agencies agencies;

	private final Notify notify;

	private final MessageSource messages;

	private final Clock clock;

	Hands(WorkItems items, ObjectProvider<ChangeOfHands> modules, Agencies agencies, Notify notify,
			MessageSource messages, Clock clock) {
		this.items = items;
		this.modules = SingletonSupplier.of(() -> modules.stream().toList());
		this.agencies = agencies;
		this.notify = notify;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The agency's item.
	 * @throws NotFound where the agency has no such item
	 */
	WorkItem visible(Actor actor, String id) {
		return this.items.find(actor.agency(), id).orElseThrow(() -> new NotFound("work"));
	}

	/** The item as it stands once nobody else can move what it is about. */
	WorkItem held(Actor actor, String id) {
		WorkItem item = visible(actor, id);
		module(item).ifPresent((module) -> module.hold(item));
		return visible(actor, id);
	}

	/** The module in which taking the item is a step of its own. */
	Optional<ChangeOfHands> accepting(WorkItem item) {
		return item.isOpen() ? module(item).filter((module) -> module.isAccepted(item)) : Optional.empty();
	}

	void passed(Actor by, WorkItem item, OfficerId officer) {
		module(item).ifPresent((module) -> module.passed(by, item, officer));
	}

	/**
	 * The officer of the item's unit.
	 * @throws NotFound where the officer does not belong there
	 */
	Officer colleague(WorkItem item, OfficerId officer) {
		UnitId unit = item.candidate().ofUnit().orElseThrow(() -> new NotFound("officer"));
		return this.agencies.officersIn(item.agency(), unit)
			.stream()
			.filter((one) -> one.id().equals(officer))
			.findFirst()
			.orElseThrow(() -> new NotFound("officer"));
	}

	/** Who was faster, and when. */
	Conflict taken(Actor actor, WorkItem item) {
		return this.items.conflict(visible(actor, item.id()));
	}

	/**
	 * Tells an officer that work came or went.
	 * @param key message key, with the actor, the work's title and the words
	 */
	void tell(Actor by, WorkItem item, OfficerId officer, String key, String words) {
		if (by.officer().equals(officer)) {
			return;
		}
		Instant now = this.clock.instant();
		String text = this.messages.getMessage(words.isBlank() ? key : key + ".words",
				new Object[] { by.name(), item.title(), words.strip() }, VIETNAMESE);
		this.notify.tell(item.agency(), officer,
				new Notice("work:%s:%s:%d".formatted(item.id(), key, now.toEpochMilli()), NoticeKind.NEWS,
						item.subject(), text,
						item.subject().equals(item.plan()) ? "/plans/" + item.subject() : "/tasks/" + item.subject()));
	}

	private Optional<ChangeOfHands> module(WorkItem item) {
		return this.modules.get()
			.stream()
			.filter((module) -> module.processKey().equals(item.processKey()))
			.findFirst();
	}

}
