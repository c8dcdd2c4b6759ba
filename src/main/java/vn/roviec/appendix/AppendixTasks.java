package vn.roviec.appendix;

import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.NotFound;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Loads and stores appendix tasks whole, guarded by their version. */
public interface AppendixTasks extends Repository<AppendixTask, UUID> {

	AppendixTask save(AppendixTask task);

	Optional<AppendixTask> findByIdAndAgencyId(UUID id, UUID agencyId);

	@Query("select version from appendix_task where id = :id and agency_id = :agency for update")
	Optional<Integer> lock(UUID id, UUID agency);

	@Query("""
			select version from appendix_task where agency_id = :agency and id = (
			    select f.id from appendix_task f
			    where f.agency_id = :agency
			    and f.plan_id = (select t.plan_id from appendix_task t where t.id = :id and t.agency_id = :agency)
			    order by f.launched_at, f.id fetch first 1 rows only)
			for update
			""")
	Optional<Integer> lockFirstOfPlan(UUID id, UUID agency);

	@Query("""
			select version from appendix_task where agency_id = :agency and id = (
			    select f.id from appendix_task f where f.agency_id = :agency and f.plan_id = :plan
			    order by f.launched_at, f.id fetch first 1 rows only)
			for update
			""")
	Optional<Integer> lockFirst(UUID plan, UUID agency);

	@Query("""
			select count(*) from appendix_task where agency_id = :agency and plan_id = :plan
			and status not in ('DONE', 'CANCELLED')
			""")
	int countOpen(UUID agency, UUID plan);

	@Query("""
			select count(*) from appendix_task where agency_id = :agency and plan_id = :plan
			and item_no = :itemNo and position = :position
			""")
	int count(UUID agency, UUID plan, int itemNo, int position);

	/** How many tasks of the plan are not done and not cancelled. */
	default int openCount(AgencyId agency, UUID plan) {
		return countOpen(agency.value(), plan);
	}

	/**
	 * The agency's task.
	 * @throws NotFound where the agency has no such task
	 */
	default AppendixTask get(AgencyId agency, TaskId id) {
		return findByIdAndAgencyId(id.value(), agency.value()).orElseThrow(() -> new NotFound("task"));
	}

	/** The agency's task, nobody else writing it until the transaction ends. */
	default AppendixTask getLocked(AgencyId agency, TaskId id) {
		lock(id.value(), agency.value()).orElseThrow(() -> new NotFound("task"));
		return get(agency, id);
	}

	/**
	 * As above, for a task that is to end. Tasks of one plan end one after the other,
	 * each holding the plan's first task, so that the last sees that none is open;
	 * whoever takes both locks takes that one first.
	 */
	default AppendixTask getLockedToEnd(AgencyId agency, TaskId id) {
		lockFirstOfPlan(id.value(), agency.value()).orElseThrow(() -> new NotFound("task"));
		return getLocked(agency, id);
	}

}
