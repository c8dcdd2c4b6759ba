package vn.roviec.upgrade;

import java.util.List;

/**
 * What became of the processes that ran by one older version.
 *
 * @param process its key
 * @param from the older version
 * @param to the newest
 * @param done how many go on by the newest
 * @param staying those that cannot
 */
public record Upgraded(String process, int from, int to, int done, List<Staying> staying) {

	public Upgraded {
		staying = List.copyOf(staying);
	}

	/**
	 * A process that stays by the older version.
	 *
	 * @param subject the plan, task or other aggregate of it
	 * @param why one sentence for each reason
	 */
	public record Staying(String subject, String why) {
	}

}
