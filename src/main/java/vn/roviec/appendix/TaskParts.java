package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.NotFound;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Keeps the parts of tasks that colleagues do. */
public interface TaskParts extends Repository<TaskPart, UUID> {

	TaskPart save(TaskPart part);

	Optional<TaskPart> findByIdAndAgencyIdAndTaskId(UUID id, UUID agency, UUID task);

	@Query("select * from task_part where agency_id = :agency and task_id = :task order by part_no")
	List<TaskPart> find(UUID agency, UUID task);

	@Query("select id from task_part where agency_id = :agency and state = 'OPEN'")
	List<UUID> open(UUID agency);

	@Modifying
	@Query("""
			update task_part set state = 'LAPSED', version = version + 1
			where agency_id = :agency and task_id = :task and state = 'OPEN'
			""")
	void lapse(UUID agency, UUID task);

	@Modifying
	@Query("""
			update task_part set due_on = :day, version = version + 1
			where agency_id = :agency and task_id = :task and state = 'OPEN' and due_on > :day
			""")
	void dueBy(UUID agency, UUID task, LocalDate day);

	/** All of a task, oldest first. */
	default List<TaskPart> of(AgencyId agency, TaskId task) {
		return find(agency.value(), task.value());
	}

	/**
	 * The part of the agency's task.
	 * @throws NotFound where the task has no such part
	 */
	default TaskPart get(AgencyId agency, TaskId task, UUID id) {
		return findByIdAndAgencyIdAndTaskId(id, agency.value(), task.value())
			.orElseThrow(() -> new NotFound("task.part"));
	}

}
