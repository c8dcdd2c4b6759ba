package vn.roviec.periodic;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.plan.PlanId;
import vn.roviec.workflow.NotFound;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.transaction.annotation.Transactional;

/** Loads and stores reports whole, guarded by their version. */
public interface PeriodicReports extends ListCrudRepository<PeriodicReport, UUID> {

	@Transactional(readOnly = true)
	Optional<PeriodicReport> findByIdAndAgencyId(UUID id, UUID agencyId);

	@Transactional(readOnly = true)
	List<PeriodicReport> findByAgencyIdAndPlanIdOrderByCreatedAtDesc(UUID agencyId, UUID planId);

	@Query("select version from periodic_report where id = :id and agency_id = :agency for update")
	Optional<Integer> lock(UUID id, UUID agency);

	/**
	 * The agency's report.
	 * @throws NotFound where the agency has no such report
	 */
	default PeriodicReport get(AgencyId agency, ReportId id) {
		return findByIdAndAgencyId(id.value(), agency.value()).orElseThrow(() -> new NotFound("report"));
	}

	/** The agency's report, nobody else writing it until the transaction ends. */
	default PeriodicReport getLocked(AgencyId agency, ReportId id) {
		lock(id.value(), agency.value()).orElseThrow(() -> new NotFound("report"));
		return get(agency, id);
	}

	/** A plan's reports, the newest first. */
	default List<PeriodicReport> of(AgencyId agency, PlanId plan) {
		return findByAgencyIdAndPlanIdOrderByCreatedAtDesc(agency.value(), plan.value());
	}

}
