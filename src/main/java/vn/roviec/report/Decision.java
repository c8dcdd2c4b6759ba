package vn.roviec.report;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that waits to be decided.
 *
 * @param kind sign, extend or obstacle
 * @param id of the plan to be signed, else of the task
 * @param words what was said when it was asked for
 */
public record Decision(String kind, UUID id, String title, String unit, Instant since, String words) {

	/** Where it is decided. */
	public String href() {
		return this.kind.equals("sign") ? "/plans/" + this.id + "/sign" : "/tasks/" + this.id;
	}

}
