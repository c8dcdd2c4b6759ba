package vn.roviec.signature;

/** How long a signature can be proven (ETSI EN 319 142-1). */
public enum SignatureLevel {

	/** The signature alone. */
	B,
	/** With the word of a time-stamp service that it was there at that time. */
	T,
	/** With all that is needed to check it after the certificate has ended, too. */
	LT

}
