package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.Plan;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Tells what happened to a plan: who, what, when, and with what words. */
@Component
class PlanHistory {

	/** Actions whose words are somebody's own, or a number. */
	private static final Set<String> WORDS = Set.of("plan.returned", "plan.commented", "plan.digested",
			"plan.withdrawn", "plan.recalled", "plan.replaced", "plan.correction-written", "plan.corrected",
			"plan.correction-returned", "plan.link.REPLACES", "plan.link.AMENDS", "plan.amended", "plan.merged",
			"plan.closed", "plan.issued", "plan.consult-moved", "delivery.received", "register.voided",
			"work.assigned");

	/** Who did these stands among the people of the plan, by the step they did. */
	private static final Map<String, String> PEOPLE = Map.of("plan.opened", "draft-plan", "plan.approved",
			"approve-draft", "plan.checked", "check-plan", "plan.signed", "sign-plan", "plan.issued", "issue-plan");

	private final AuditLog audit;

	private final Spoken spoken;

	PlanHistory(AuditLog audit, Spoken spoken) {
		this.audit = audit;
		this.spoken = spoken;
	}

	/** The newest first; what waits now stands above it. */
	List<Event> of(Plan plan, List<PlanHead.Waiting> waiting) {
		List<Event> events = new ArrayList<>();
		this.audit.of(plan.agency(), plan.id().value()).forEach((entry) -> events.add(event(entry)));
		waiting.forEach((step) -> events.add(new Event(this.spoken.words("plan.waiting", step.task()), step.who(),
				this.spoken.words("plan.since", step.since()), null, true)));
		Collections.reverse(events);
		return events;
	}

	/** Who took which step last, in the order in which they came in. */
	List<Person> people(Plan plan) {
		Map<String, Person> people = new LinkedHashMap<>();
		for (AuditEntry entry : this.audit.of(plan.agency(), plan.id().value())) {
			String step = PEOPLE.get(entry.action());
			if (step != null) {
				people.put(step, new Person(this.spoken.words("task." + step), entry.actorName()));
			}
		}
		return List.copyOf(people.values());
	}

	private Event event(AuditEntry entry) {
		String who = entry.actorName().isBlank() ? this.spoken.words("plan.system") : entry.actorName();
		String at = this.spoken.moment(entry.at());
		if (entry.action().equals("plan.signed")) {
			return signed(entry.words(), who, at);
		}
		boolean told = WORDS.contains(entry.action()) && !entry.words().isBlank();
		return new Event(this.spoken.words("audit." + entry.action()), who, at, told ? entry.words() : null, false);
	}

	/** "TM.", or "KT." and the delegation under which it was signed. */
	private Event signed(String words, String who, String at) {
		String[] parts = words.split("\\. ?", 2);
		String what = "audit.plan.signed" + (parts[0].isBlank() ? "" : "." + parts[0]);
		boolean delegated = parts.length > 1 && !parts[1].isBlank();
		return new Event(this.spoken.words(what), who, at,
				delegated ? this.spoken.words("plan.signed.delegation", parts[1]) : null, false);
	}

	/**
	 * One thing that happened, or waits to.
	 *
	 * @param current whether it still waits
	 */
	record Event(String what, String who, String at, @Nullable String words, boolean current) {
	}

	/** Somebody who had to do with the plan. */
	record Person(String role, String name) {
	}

}
