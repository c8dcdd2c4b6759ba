package vn.roviec.plan.process;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.plan.Correction;
import vn.roviec.workflow.ProcessInstances;
import vn.roviec.worklist.FinishWork;

import org.springframework.stereotype.Component;

/** The door to the process "correct-plan": its names, and what moves it. */
@Component
public class LetterProcess {

	/** Process id and file name. */
	public static final String KEY = "correct-plan";

	/** User task: Ký công văn đính chính. */
	public static final String SIGN = "sign-letter";

	/** User task: Cấp số, gửi công văn. */
	public static final String ISSUE = "issue-letter";

	/** User task: Sửa công văn đính chính. */
	public static final String REWRITE = "rewrite-letter";

	/** Decision: go on along the straight path. */
	public static final String FORWARD = "FORWARD";

	/** Decision: the letter is given up. */
	public static final String DROP = "DROP";

	private final ProcessInstances instances;

	private final FinishWork work;

	LetterProcess(ProcessInstances instances, FinishWork work) {
		this.instances = instances;
		this.work = work;
	}

	/** Starts the letter's process. */
	public void start(Correction letter) {
		this.instances.start(KEY, letter.agency().toString(), letter.id().toString());
	}

	/** Finishes the letter's present step. */
	public void finish(Actor actor, UUID letter, String task, String decision) {
		this.work.finish(actor, letter, task, decision);
	}

}
