package vn.roviec.appendix.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.ActingUnits;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.TaskContribution;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Names the people and units of a task. */
@Component
class TaskPeople {

	private final Agencies agencies;

	private final ActingUnits acting;

	private final Spoken spoken;

	TaskPeople(Agencies agencies, ActingUnits acting, Spoken spoken) {
		this.agencies = agencies;
		this.acting = acting;
		this.spoken = spoken;
	}

	List<TaskPage.Person> of(AppendixTask task) {
		AgencyId agency = task.agency();
		List<TaskPage.Person> people = new ArrayList<>();
		UnitId acting = this.acting.lead(task);
		people.add(person("lead", acting.equals(task.leadUnit()) ? unit(agency, acting)
				: this.spoken.words("task.people.actedFor", unit(agency, task.leadUnit()), unit(agency, acting))));
		people.add(person("assignee", (task.assignee() != null) ? officer(agency, task.assignee())
				: this.spoken.words("task.people.nobody")));
		people.add(person("accepts",
				this.agencies.heads(agency, this.acting.headed(task))
					.stream()
					.map(Officer::name)
					.collect(Collectors.joining(", "))));
		people.add(person("confirms", unit(agency, this.acting.standing(task))));
		people.add(person("follows", officer(agency, task.plan().owner())));
		return people;
	}

	List<TaskPage.Share> shares(AppendixTask task) {
		return task.contributions()
			.stream()
			.map((share) -> share(task, share))
			.sorted(Comparator.comparing(TaskPage.Share::unit))
			.toList();
	}

	private TaskPage.Share share(AppendixTask task, TaskContribution share) {
		String given = "";
		if (share.giver() != null) {
			given = this.spoken.words("task.share.given", officer(task.agency(), share.giver()),
					this.spoken.moment(share.givenAt()));
		}
		String since = Stream.of(since("opened", share.openedAt()), since("awaited", share.awaitedAt()))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" · "));
		return new TaskPage.Share(unit(task.agency(), share.unit()), share.owed(), given, since, share.words());
	}

	private String since(String what, @Nullable Instant moment) {
		return (moment != null) ? this.spoken.words("task.share." + what, this.spoken.moment(moment)) : "";
	}

	String officer(AgencyId agency, OfficerId officer) {
		return this.agencies.officer(agency, officer).map(Officer::name).orElse("");
	}

	/** Who has the task in hand: the officer, else the lead unit. */
	String doer(AppendixTask task) {
		return (task.assignee() != null) ? officer(task.agency(), task.assignee())
				: unit(task.agency(), this.acting.lead(task));
	}

	String unit(AgencyId agency, UnitId unit) {
		return this.agencies.unit(agency, unit).map(Unit::name).orElse("");
	}

	private TaskPage.Person person(String role, String name) {
		return new TaskPage.Person(this.spoken.words("task.people." + role), name);
	}

}
