package vn.roviec.appendix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.appendix.process.EscalationPolicy;
import vn.roviec.deadline.Audience;
import vn.roviec.deadline.Ladder;

import org.springframework.stereotype.Service;

/** The ladder of reminders by which an agency's tasks go, and whom its rungs reach. */
@Service
public class AgencyLadder {

	private final EscalationPolicy policy;

	private final AppendixTasks tasks;

	private final Recipients recipients;

	private final Agencies agencies;

	AgencyLadder(EscalationPolicy policy, AppendixTasks tasks, Recipients recipients, Agencies agencies) {
		this.policy = policy;
		this.tasks = tasks;
		this.recipients = recipients;
		this.agencies = agencies;
	}

	/** The agency's own, else the standard one. */
	public Ladder of(AgencyId agency) {
		return this.policy.ladder(agency);
	}

	/** The one of every agency that has not made its own, without its repetitions. */
	public Ladder standard() {
		return this.policy.standard().folded();
	}

	/** Names of the officers who would be told of a task today. */
	public List<String> told(AgencyId agency, TaskId task, Collection<Audience> audience) {
		List<String> names = new ArrayList<>();
		this.recipients.of(this.tasks.get(agency, task), audience)
			.forEach((officer) -> names.add(this.agencies.officer(agency, officer).map(Officer::name).orElse("")));
		return names;
	}

}
