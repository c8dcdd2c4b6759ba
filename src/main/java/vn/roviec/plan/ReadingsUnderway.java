package vn.roviec.plan;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;

import org.springframework.stereotype.Component;

/**
 * How far the scan has come that an officer waits for. Held by the node that reads it:
 * another one knows nothing of it, and the officer sees the seconds alone.
 */
@Component
public class ReadingsUnderway {

	private final Map<OfficerId, Pages> underway = new ConcurrentHashMap<>();

	/** The pages read so far; nothing where no scan is being read. */
	public Optional<Pages> of(Actor officer) {
		return Optional.ofNullable(this.underway.get(officer.officer()));
	}

	void reached(Actor officer, int page, int pages) {
		this.underway.put(officer.officer(), new Pages(page, pages));
	}

	void ended(Actor officer) {
		this.underway.remove(officer.officer());
	}

	/** The page that is being read, of how many. */
	public record Pages(int page, int pages) {
	}

}
