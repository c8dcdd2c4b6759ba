package vn.roviec.plan;

import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.NotFound;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Transactional;

/** Loads and stores plans whole, guarded by their version. */
public interface Plans extends ListCrudRepository<Plan, UUID> {

	/**
	 * A plan is read by several queries, the later ones while the first is open: in a
	 * transaction they share one connection, without one each would hold its own and wait
	 * for the next.
	 */
	@Transactional(readOnly = true)
	Optional<Plan> findByIdAndAgencyId(UUID id, UUID agencyId);

	@Query("select version from plan where id = :id and agency_id = :agency for update")
	Optional<Integer> lock(UUID id, UUID agency);

	/**
	 * The agency's plan.
	 * @throws NotFound where the agency has no such plan
	 */
	default Plan get(AgencyId agency, PlanId id) {
		return findByIdAndAgencyId(id.value(), agency.value()).orElseThrow(() -> new NotFound("plan"));
	}

	/** The agency's plan, nobody else writing it until the transaction ends. */
	default Plan getLocked(AgencyId agency, PlanId id) {
		lock(id.value(), agency.value()).orElseThrow(() -> new NotFound("plan"));
		return get(agency, id);
	}

}
