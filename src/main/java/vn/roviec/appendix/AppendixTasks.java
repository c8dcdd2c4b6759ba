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

	private final TaskRows rows;

	private final KnownInTransaction<TaskId, AppendixTask> held = new KnownInTransaction<>();

	AppendixTasks(TaskRows rows) {
		this.rows = rows;
	}

	AppendixTask save(AppendixTask task) {
		this.rows.save(task);
		this.held.put(task.id(), task);
		return task;
	}

	/**
	 * The agency's task.
	 * @throws NotFound where the agency has no such task
	 */
	public AppendixTask get(AgencyId agency, TaskId id) {
		return this.held.find(id)
			.filter((task) -> task.agency().equals(agency))
			.or(() -> this.rows.find(agency, id))
			.orElseThrow(() -> new NotFound("task"));
	}

	/** The agency's task, nobody else writing it until the transaction ends. */
	AppendixTask getLocked(AgencyId agency, TaskId id) {
		return this.held.find(id).filter((task) -> task.agency().equals(agency)).orElseGet(() -> {
			AppendixTask task = this.rows.lock(agency, id).orElseThrow(() -> new NotFound("task"));
			this.held.put(id, task);
			return task;
		});
	}

	/**
	 * As above, for a task that is to end. Tasks of one plan end one after the other,
	 * each holding the plan's first task, so that the last sees that none is open;
	 * whoever takes both locks takes that one first.
	 */
	AppendixTask getLockedToEnd(AgencyId agency, TaskId id) {
		if (!this.rows.lockFirstBeside(agency, id)) {
			throw new NotFound("task");
		}
		return getLocked(agency, id);
	}

	/** Lets no task of the plan end before the transaction does. */
	void lockFirst(UUID plan, AgencyId agency) {
		this.rows.lockFirst(agency, plan);
	}

	/** Lets tasks be read again whose rows were changed past them. */
	void forget() {
		this.held.forget();
	}

	/** How many tasks of the plan are not done and not cancelled. */
	public int openCount(AgencyId agency, UUID plan) {
		return this.rows.countOpen(agency, plan);
	}

	/** How many tasks the plan has for this deliverable of this row. */
	int count(AgencyId agency, UUID plan, int itemNo, int position) {
		return this.rows.count(agency, plan, itemNo, position);
	}

}
