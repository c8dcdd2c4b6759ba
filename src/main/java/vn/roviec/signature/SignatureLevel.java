package vn.roviec.signature;

import java.util.List;

/** How long a signature can be proven (ETSI EN 319 142-1). */
public enum SignatureLevel {

	/** The signature alone. */
	B,
	/** With the word of a time-stamp service that it was there at that time. */
	T,
	/** With all that is needed to check it after the certificate has ended, too. */
	LT;

	/** This one and the plainer ones with a proof, the best first; none for B. */
	List<SignatureLevel> andBelow() {
		return switch (this) {
			case LT -> List.of(LT, T);
			case T -> List.of(T);
			case B -> List.of();
		};
	}

}
