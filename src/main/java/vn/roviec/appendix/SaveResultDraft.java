package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a result while it is being written; nothing is asked of its words. */
@Service
public class SaveResultDraft {

	private static final int DOCUMENT = 100;

	private final AppendixTasks tasks;

	private final ResultDrafts drafts;

	private final ActingUnits acting;

	private final Clock clock;

	SaveResultDraft(AppendixTasks tasks, ResultDrafts drafts, ActingUnits acting, Clock clock) {
		this.tasks = tasks;
		this.drafts = drafts;
		this.acting = acting;
		this.clock = clock;
	}

	/** Saves what was written so far; what is too long to be kept is cut. */
	@Transactional
	public ResultDraft save(Actor actor, TaskId id, String words, String document) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		this.acting.mustDo(actor, task, "task.submit");
		task.mustBeOpen();
		ResultDraft draft = new ResultDraft(cut(words, Words.LONGEST), cut(document, DOCUMENT), this.clock.instant());
		this.drafts.keep(actor, id, draft);
		return draft;
	}

	private static String cut(String words, int longest) {
		return (words.length() <= longest) ? words : words.substring(0, longest);
	}

}
