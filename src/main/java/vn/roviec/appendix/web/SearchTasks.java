package vn.roviec.appendix.web;

import java.util.List;
import java.util.Locale;

import vn.roviec.agency.Actor;
import vn.roviec.agency.FoldedWords;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.search.SearchIn;
import vn.roviec.web.Spoken;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds tasks by content and deliverable, the open ones first. */
@Component
@Order(2)
class SearchTasks implements SearchIn {

	private final TaskOverview overview;

	private final Spoken spoken;

	SearchTasks(TaskOverview overview, Spoken spoken) {
		this.overview = overview;
		this.spoken = spoken;
	}

	@Override
	public String key() {
		return "tasks";
	}

	@Override
	public List<Found> find(Actor actor, FoldedWords words, int limit) {
		return this.overview.search(actor.agency(), words, limit)
			.stream()
			.map((task) -> new Found(task.deliverable().isBlank() ? task.content() : task.deliverable(),
					this.spoken.words("search.task", task.planSymbol(), task.leadName(),
							this.spoken.words("state." + task.status().name().toLowerCase(Locale.ROOT))),
					"/tasks/" + task.id()))
			.toList();
	}

}
