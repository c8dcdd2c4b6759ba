package vn.roviec.appendix;

import java.time.Instant;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;

/**
 * What somebody said, and when.
 *
 * @param name as the officer was called then
 */
public record Said(UUID officer, String name, Instant at, String words) {

	static Said by(Actor actor, Instant now, String words) {
		return new Said(actor.officer().value(), actor.name(), now, words);
	}

	/** The officer who said it. */
	public OfficerId who() {
		return new OfficerId(this.officer);
	}

}
