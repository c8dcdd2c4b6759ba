package vn.roviec.appendix;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.NotFound;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Keeps the wishes for later due dates. */
public interface ExtensionRequests extends Repository<ExtensionRequest, UUID> {

	ExtensionRequest save(ExtensionRequest request);

	@Query("select * from extension_request where agency_id = :agency and task_id = :task order by request_no")
	List<ExtensionRequest> find(UUID agency, UUID task);

	@Modifying
	@Query("""
			update extension_request set state = 'LAPSED', version = version + 1
			where agency_id = :agency and task_id = :task and state in ('ASKED', 'PROPOSED')
			""")
	void lapse(UUID agency, UUID task);

	/** All of a task, oldest first. */
	default List<ExtensionRequest> of(AgencyId agency, TaskId task) {
		return find(agency.value(), task.value());
	}

	/** The last one of a task, which alone may be open. */
	default Optional<ExtensionRequest> last(AgencyId agency, TaskId task) {
		List<ExtensionRequest> all = of(agency, task);
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
	}

	/**
	 * As above.
	 * @throws NotFound where none was ever asked for
	 */
	default ExtensionRequest getLast(AgencyId agency, TaskId task) {
		return last(agency, task).orElseThrow(() -> new NotFound("task.extension"));
	}

}
