package vn.roviec.appendix;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Keeps what stands, or stood, in the way of tasks. */
public interface Obstacles extends Repository<Obstacle, UUID> {

	Obstacle save(Obstacle obstacle);

	@Query("select * from obstacle where agency_id = :agency and task_id = :task order by obstacle_no")
	List<Obstacle> find(UUID agency, UUID task);

	@Modifying
	@Query("""
			update obstacle set state = 'LAPSED', version = version + 1
			where agency_id = :agency and task_id = :task and state = 'OPEN'
			""")
	void lapse(UUID agency, UUID task);

	/** All of a task, oldest first. */
	default List<Obstacle> of(AgencyId agency, TaskId task) {
		return find(agency.value(), task.value());
	}

	/** The last one of a task, which alone may be open. */
	default Optional<Obstacle> last(AgencyId agency, TaskId task) {
		List<Obstacle> all = of(agency, task);
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
	}

}
