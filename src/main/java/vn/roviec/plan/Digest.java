package vn.roviec.plan;

import java.util.Map;

import vn.roviec.agency.UnitId;

/**
 * What the drafter makes of the comments of a round: what is taken over, what is not, and
 * why.
 *
 * @param answers to each unit
 * @param response to all in general, may be blank
 */
public record Digest(Map<UnitId, String> answers, String response) {

	public Digest {
		answers = Map.copyOf(answers);
	}

}
