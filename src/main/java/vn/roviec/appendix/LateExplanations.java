package vn.roviec.appendix;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.NotFound;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Keeps the explanations of late tasks. */
public interface LateExplanations extends Repository<LateExplanation, UUID> {

	LateExplanation save(LateExplanation explanation);

	@Query("select * from late_explanation where agency_id = :agency and task_id = :task order by due_version")
	List<LateExplanation> find(UUID agency, UUID task);

	@Modifying
	@Query("""
			update late_explanation set state = 'LAPSED', version = version + 1
			where agency_id = :agency and task_id = :task and state in ('OWED', 'WRITTEN')
			""")
	void lapse(UUID agency, UUID task);

	/** All of a task, oldest first. */
	default List<LateExplanation> of(AgencyId agency, TaskId task) {
		return find(agency.value(), task.value());
	}

	/**
	 * The last one of a task, which alone may be open.
	 * @throws NotFound where none was ever owed
	 */
	default LateExplanation getLast(AgencyId agency, TaskId task) {
		List<LateExplanation> all = of(agency, task);
		return Optional.of(all)
			.filter((some) -> !some.isEmpty())
			.map((some) -> some.get(some.size() - 1))
			.orElseThrow(() -> new NotFound("task.explanation"));
	}

}
