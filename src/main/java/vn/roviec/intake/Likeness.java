package vn.roviec.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How much two sentences have in common, by their words. */
final class Likeness {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

	private Likeness() {
	}

	/** Shared words over all words, from 0 to 1. */
	static double of(String one, String other) {
		Set<String> left = words(one);
		Set<String> right = words(other);
		Set<String> shared = new HashSet<>(left);
		shared.retainAll(right);
		int all = left.size() + right.size() - shared.size();
		return (all == 0) ? 0 : (double) shared.size() / all;
	}

	private static Set<String> words(String text) {
		return new HashSet<>(Arrays.asList(NO_WORD.split(Fold.key(text))));
	}

}
