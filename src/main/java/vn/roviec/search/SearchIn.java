package vn.roviec.search;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.FoldedWords;

/** What a module finds among its own things. */
public interface SearchIn {

	/** Message key after "search.in.", "plans". */
	String key();

	/**
	 * What the actor's agency has.
	 * @param words folded, never blank
	 */
	List<Found> find(Actor actor, FoldedWords words, int limit);

	/**
	 * Something found.
	 *
	 * @param detail one line beside the title, may be blank
	 * @param href path of its page
	 */
	record Found(String title, String detail, String href) {
	}

}
