package vn.roviec.appendix;

import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.KnownInTransaction;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Component;

/**
 * Loads and stores appendix tasks whole, guarded by their version. A task that the
 * transaction has locked or written is read once: nobody else can change it before the
 * end.
 */
@Component
public class AppendixTasks {

	private final AppendixTaskRows rows;

	private final TaskShares shares;

	private final KnownInTransaction<UUID, AppendixTask> held = new KnownInTransaction<>();

	AppendixTasks(AppendixTaskRows rows, TaskShares shares) {
		this.rows = rows;
		this.shares = shares;
	}

	AppendixTask save(AppendixTask task) {
		AppendixTask saved = this.rows.save(task);
		this.shares.save(saved);
		this.held.put(saved.id().value(), saved);
		return saved;
	}

	/**
	 * The agency's task.
	 * @throws NotFound where the agency has no such task
	 */
	public AppendixTask get(AgencyId agency, TaskId id) {
		return this.held.find(id.value())
			.filter((task) -> task.agency().equals(agency))
			.or(() -> this.rows.find(id.value(), agency.value()).map(this.shares::load))
			.orElseThrow(() -> new NotFound("task"));
	}

	/** The agency's task, nobody else writing it until the transaction ends. */
	AppendixTask getLocked(AgencyId agency, TaskId id) {
		return this.held.find(id.value()).filter((task) -> task.agency().equals(agency)).orElseGet(() -> {
			AppendixTask task = this.rows.lock(id.value(), agency.value())
				.map(this.shares::load)
				.orElseThrow(() -> new NotFound("task"));
			this.held.put(id.value(), task);
			return task;
		});
	}

	/**
	 * As above, for a task that is to end. Tasks of one plan end one after the other,
	 * each holding the plan's first task, so that the last sees that none is open;
	 * whoever takes both locks takes that one first.
	 */
	AppendixTask getLockedToEnd(AgencyId agency, TaskId id) {
		this.rows.lockFirstOfPlan(id.value(), agency.value()).orElseThrow(() -> new NotFound("task"));
		return getLocked(agency, id);
	}

	/** Lets no task of the plan end before the transaction does. */
	void lockFirst(UUID plan, AgencyId agency) {
		this.rows.lockFirst(plan, agency.value());
	}

	/** Lets tasks be read again whose rows were changed past them. */
	void forget() {
		this.held.forget();
	}

	/** How many tasks of the plan are not done and not cancelled. */
	public int openCount(AgencyId agency, UUID plan) {
		return this.rows.countOpen(agency.value(), plan);
	}

	/** How many tasks the plan has for this deliverable of this row. */
	int count(AgencyId agency, UUID plan, int itemNo, int position) {
		return this.rows.count(agency.value(), plan, itemNo, position);
	}

}
