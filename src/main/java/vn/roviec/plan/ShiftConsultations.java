package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.LostDays;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.worklist.WorkHolders;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the units that are asked for comments the days back that they lost: the last day,
 * the timer that ends the consultation and what stands in the worklists move together.
 */
@Service
public class ShiftConsultations {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final WorkItems items;

	private final WorkHolders holders;

	private final PlanProcess process;

	private final Notify notify;

	private final MessageSource messages;

	private final AuditLog audit;

	private final Clock clock;

	ShiftConsultations(Plans plans, WorkItems items, WorkHolders holders, PlanProcess process, Notify notify,
			MessageSource messages, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.items = items;
		this.holders = holders;
		this.process = process;
		this.notify = notify;
		this.messages = messages;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Which consultations would end on another day.
	 * @param calendar the calendar without the lost days
	 */
	public List<ShiftedConsultation> preview(AgencyId agency, LostDays lost, WorkingCalendar calendar) {
		return running(agency).values().stream().map((item) -> {
			LocalDate asked = LocalDate.ofInstant(item.createdAt(), this.clock.getZone());
			LocalDate until = Objects.requireNonNull(item.due());
			return shifted(item, lost.shift(new DueDate(until, false), asked, calendar).date());
		}).filter((one) -> !one.to().equals(one.from())).toList();
	}

	/**
	 * Which of the moved ones would move back: those that still run until the day they
	 * were moved to. None ends before today has passed.
	 */
	public List<ShiftedConsultation> previewBack(AgencyId agency, List<ShiftedConsultation> moved) {
		Map<UUID, WorkItem> running = running(agency);
		LocalDate today = LocalDate.now(this.clock);
		return moved.stream()
			.filter((one) -> running.containsKey(one.plan().value()))
			.filter((one) -> one.to().equals(running.get(one.plan().value()).due()))
			.map((one) -> new ShiftedConsultation(one.plan(), one.title(), one.to(),
					one.from().isBefore(today) ? today : one.from()))
			.filter((one) -> !one.to().equals(one.from()))
			.toList();
	}

	/**
	 * Moves one, in the caller's transaction.
	 * @param reason names the decision
	 * @return false where it has ended or moved since it was looked at
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean move(Actor actor, ShiftedConsultation one, String reason) {
		Plan plan = this.plans.getLocked(actor.agency(), one.plan());
		if (plan.status() != PlanStatus.CONSULTING || !one.from().equals(plan.consultUntil())) {
			return false;
		}
		plan.moveConsultation(one.to());
		this.plans.save(plan);
		this.process.consultationMoved(plan);
		this.items.moveDue(plan.agency(), plan.id().value(), one.to(), false);
		this.audit.append(actor, "plan.consult-moved", plan.id().value(), reason);
		tell(plan, one, reason);
		return true;
	}

	private void tell(Plan plan, ShiftedConsultation one, String reason) {
		String text = this.messages.getMessage("notice.consult.moved",
				new Object[] { plan.title(), DAY.format(one.from()), DAY.format(one.to()), reason }, VIETNAMESE);
		Notice notice = new Notice("consult:" + plan.id() + ":" + plan.version(), NoticeKind.NEWS, plan.id().value(),
				text, "/plans/" + plan.id());
		this.notify.tell(plan.agency(), plan.drafter(), notice);
		this.items.openOf(plan.agency(), plan.id().value())
			.stream()
			.flatMap((item) -> this.holders.of(item).stream())
			.map(Officer::id)
			.distinct()
			.sorted(Comparator.comparing(OfficerId::value))
			.forEach((officer) -> this.notify.tell(plan.agency(), officer, notice));
	}

	/** One open item for each plan that units are asked about. */
	private Map<UUID, WorkItem> running(AgencyId agency) {
		return this.items.openOf(agency, PlanProcess.KEY)
			.stream()
			.filter((item) -> item.taskKey().equals(PlanProcess.CONSULT_UNIT))
			.collect(Collectors.toMap(WorkItem::subject, (item) -> item, (first, other) -> first, LinkedHashMap::new));
	}

	private static ShiftedConsultation shifted(WorkItem item, LocalDate to) {
		return new ShiftedConsultation(new PlanId(item.plan()), item.planTitle(), Objects.requireNonNull(item.due()),
				to);
	}

}
