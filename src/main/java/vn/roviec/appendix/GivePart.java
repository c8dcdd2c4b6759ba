package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.DueDate;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.OwnWork;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Splits a part of a task off to a colleague of the unit, who is told. */
@Service
public class GivePart {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final AppendixTasks tasks;

	private final TaskParts parts;

	private final ActingUnits acting;

	private final Agencies agencies;

	private final OwnWork work;

	private final PartNotices notices;

	private final AuditLog audit;

	private final Clock clock;

	GivePart(AppendixTasks tasks, TaskParts parts, ActingUnits acting, Agencies agencies, OwnWork work,
			PartNotices notices, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.parts = parts;
		this.acting = acting;
		this.agencies = agencies;
		this.work = work;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Gives a part; the task itself stays with its assignee.
	 * @param words what is to be done
	 * @param day by when; not after the task's own last day, or today where that has
	 * passed
	 */
	@Transactional
	public void give(Actor actor, TaskId id, OfficerId colleague, String words, LocalDate day) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		this.acting.mustDo(actor, task, "task.part.give");
		if (task.status() != TaskStatus.PERFORMING) {
			throw new Refused("task.part.notNow");
		}
		String wanted = Words.fitting(Words.required(words, "task.part.words.missing"), TaskPart.LONGEST);
		Officer chosen = colleagues(actor, task).stream()
			.filter((one) -> one.id().equals(colleague))
			.findFirst()
			.orElseThrow(() -> new NotFound("officer"));
		check(task, day);
		TaskPart part = this.parts.save(TaskPart.of(task, this.parts.of(actor.agency(), id).size() + 1, colleague, day,
				Said.by(actor, this.clock.instant(), wanted)));
		UnitId unit = this.acting.lead(task);
		this.work.place(new OwnWork.Placed(part.id(), actor.agency(), PartHands.KIND, PartHands.DO_PART, id.value(),
				task.plan().planId(), unit, wanted, task.plan().planTitle(), actor.officer(), colleague, day));
		this.notices.given(task, part);
		this.audit.append(actor, "task.part-given", id.value(), chosen.name() + ": " + wanted);
	}

	/**
	 * To whom the actor may give a part: everybody of the unit but its heads, the actor
	 * and who has the whole task.
	 */
	public List<Officer> colleagues(Actor actor, AppendixTask task) {
		UnitId unit = this.acting.lead(task);
		List<Officer> heads = this.agencies.heads(task.agency(), unit);
		return this.agencies.officersIn(task.agency(), unit)
			.stream()
			.filter((one) -> heads.stream().noneMatch((head) -> head.id().equals(one.id())))
			.filter((one) -> !one.id().equals(actor.officer()) && !one.id().equals(task.assignee()))
			.toList();
	}

	private void check(AppendixTask task, LocalDate day) {
		LocalDate today = LocalDate.now(this.clock);
		if (day.isBefore(today)) {
			throw new Refused("task.part.day.past");
		}
		task.deadline().due().map(DueDate::lastDay).ifPresent((last) -> {
			if (day.isAfter(last) && day.isAfter(today)) {
				throw new Refused("task.part.day.late", DAY.format(last));
			}
		});
	}

}
