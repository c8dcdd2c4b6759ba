package vn.roviec.appendix;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.Audience;

import org.springframework.stereotype.Component;

/** Finds the officers behind the audiences of a rung, each once. */
@Component
class Recipients {

	private final Agencies agencies;

	private final ActingUnits acting;

	Recipients(Agencies agencies, ActingUnits acting) {
		this.agencies = agencies;
		this.acting = acting;
	}

	Set<OfficerId> of(AppendixTask task, Collection<Audience> audiences) {
		Set<OfficerId> told = new LinkedHashSet<>();
		audiences.stream().sorted().forEach((audience) -> told.addAll(of(task, audience)));
		return told;
	}

	private List<OfficerId> of(AppendixTask task, Audience audience) {
		AgencyId agency = task.agency();
		return switch (audience) {
			case ASSIGNEE -> holders(task);
			case UNIT_HEAD -> ids(this.agencies.heads(agency, task.leadUnit()));
			case STANDING_UNIT ->
				Stream
					.concat(ids(this.agencies.heads(agency, task.plan().standing())).stream(),
							Stream.of(task.plan().owner()))
					.toList();
			case OFFICE -> ids(this.agencies.heads(agency, this.agencies.office(agency).id()));
			case RESPONSIBLE_LEADER -> leaders(task);
			case CHAIRMAN -> ids(this.agencies.holding(agency, Role.CHAIRMAN));
		};
	}

	/** Whose turn it is: who has handed in a result is not reminded of it. */
	private List<OfficerId> holders(AppendixTask task) {
		return switch (task.status()) {
			case WAITING -> officersIn(task, this.acting.lead(task));
			case PERFORMING -> performers(task);
			case SHARING -> task.owedShares()
				.stream()
				.flatMap((unit) -> officersIn(task, this.acting.share(task, unit)).stream())
				.toList();
			case ACCEPTING -> ids(this.agencies.heads(task.agency(), this.acting.headed(task)));
			case CONFIRMING -> officersIn(task, this.acting.standing(task));
			case DONE, CANCELLED -> List.of();
		};
	}

	/** Who has the task; the whole unit where that officer has left. */
	private List<OfficerId> performers(AppendixTask task) {
		OfficerId assignee = task.assignee();
		return (assignee != null && this.agencies.presence(task.agency(), assignee).active()) ? List.of(assignee)
				: officersIn(task, this.acting.lead(task));
	}

	private List<OfficerId> leaders(AppendixTask task) {
		OfficerId named = task.responsibleLeader();
		return (named != null) ? List.of(named) : ids(this.agencies.holding(task.agency(), Role.VICE_CHAIRMAN));
	}

	private List<OfficerId> officersIn(AppendixTask task, UnitId unit) {
		return ids(this.agencies.officersIn(task.agency(), unit));
	}

	private static List<OfficerId> ids(List<Officer> officers) {
		return officers.stream().map(Officer::id).toList();
	}

}
