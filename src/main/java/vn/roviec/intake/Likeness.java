package vn.roviec.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How much two sentences have in common, by their words. */
final class Likeness {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

	private static final double MOST = 0.75;

	private static final double MANY = 0.6;

	private static final int ENOUGH_WORDS = 6;

	private Likeness() {
	}

	/** Shared words over all words, from 0 to 1. */
	static double of(String one, String other) {
		return of(words(one), words(other));
	}

	/** Shared words over all words, from 0 to 1. */
	static double of(Set<String> left, Set<String> right) {
		Set<String> shared = new HashSet<>(left);
		shared.retainAll(right);
		int all = left.size() + right.size() - shared.size();
		return (all == 0) ? 0 : (double) shared.size() / all;
	}

	/** Whether most words are shared, or nearly all words of the shorter one. */
	static boolean nearlySame(String one, String other) {
		double all = of(one, other);
		Set<String> shorter = words(one);
		Set<String> longer = words(other);
		if (shorter.size() > longer.size()) {
			Set<String> swap = shorter;
			shorter = longer;
			longer = swap;
		}
		long inside = shorter.stream().filter(longer::contains).count();
		return all >= MOST || (all >= MANY && shorter.size() >= ENOUGH_WORDS && inside >= shorter.size() - 1);
	}

	/** The different words of a text. */
	static Set<String> words(String text) {
		return new HashSet<>(Arrays.asList(NO_WORD.split(Fold.key(text))));
	}

}
