package vn.roviec.upgrade;

import java.util.List;

/** Takes the processes that run by an older version to the newest. */
public interface UpgradeInstances {

	/** Does it and takes it back: what would become of each, nothing being changed. */
	List<Upgraded> tryOut();

	/**
	 * Does it, each process in a transaction of its own; what cannot go stays as it is.
	 */
	List<Upgraded> carryOut();

}
