package vn.roviec.distribution.process;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.ProcessInstances;
import vn.roviec.worklist.FinishWork;

import org.springframework.stereotype.Component;

/** The door to the process "distribute-copy": its names, and what moves it. */
@Component
public class CopyProcess {

	/** Process id and file name. */
	public static final String KEY = "distribute-copy";

	/** User task of the clerk: Xử lý nơi nhận chưa gửi được. */
	public static final String FIX = "fix-delivery";

	/** Message: the recipient has the copy, wherever its process stands. */
	public static final String RECEIVED = "copy.received";

	/** Error: it cannot be sent, and trying again makes no sense. */
	public static final String DELIVERY_FAILED = "DELIVERY_FAILED";

	/** Decision: go on, send again, remind again. */
	public static final String FORWARD = "FORWARD";

	/** Decision: hand over on paper instead. */
	public static final String PAPER = "PAPER";

	/** Decision: send no more. */
	public static final String GIVE_UP = "GIVE_UP";

	/** Decision: no reminder is left. */
	public static final String NONE = "NONE";

	private final ProcessInstances instances;

	private final FinishWork work;

	CopyProcess(ProcessInstances instances, FinishWork work) {
		this.instances = instances;
		this.work = work;
	}

	/** Starts the copy's process. */
	public void start(AgencyId agency, UUID copy) {
		this.instances.start(KEY, agency.toString(), copy.toString());
	}

	/** Finishes the clerk's task. */
	public void finish(Actor actor, UUID copy, String task, String decision) {
		this.work.finish(actor, copy, task, decision);
	}

	/** Ends the process of a copy that has arrived, where it has one that runs. */
	public void received(AgencyId agency, UUID copy) {
		this.instances.tellIfWaiting(RECEIVED, agency.toString(), copy.toString());
	}

}
