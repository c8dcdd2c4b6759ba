package vn.roviec.workflow;

import java.util.List;

/** One kind of agreement that must hold between tables, processes and records. */
public interface ConsistencyCheck {

	/** Message key of what is compared: "check.plans". */
	String name();

	/**
	 * What does not agree, one line each: ids and both sides; empty where all is well.
	 */
	List<String> differences();

}
