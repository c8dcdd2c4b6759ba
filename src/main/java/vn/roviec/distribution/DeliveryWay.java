package vn.roviec.distribution;

/** On which way a copy goes. */
public enum DeliveryWay {

	/** To a unit of the agency, which confirms in the application. */
	INSIDE,
	/** As an e-mail with the document and a link that confirms. */
	MAIL,
	/** In an envelope; the clerk ticks it off. */
	PAPER,
	/** Onto the agency's public page. */
	PUBLIC

}
