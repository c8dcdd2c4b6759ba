package vn.roviec.appendix;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table of appendix tasks, without the shares. */
interface AppendixTaskRows extends Repository<AppendixTask, UUID> {

	AppendixTask save(AppendixTask task);

	@Query("select * from appendix_task where id = :id and agency_id = :agency")
	Optional<AppendixTask> find(UUID id, UUID agency);

	@Query("select * from appendix_task where id = :id and agency_id = :agency for update")
	Optional<AppendixTask> lock(UUID id, UUID agency);

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

}
