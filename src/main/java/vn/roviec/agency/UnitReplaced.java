package vn.roviec.agency;

/**
 * Told within the transaction that ends a unit, to whoever keeps work of it: what is open
 * goes over to the successor.
 */
public record UnitReplaced(Actor by, Unit ended, Unit successor) {

	/** "Phòng A → Phòng B". */
	public String words() {
		return this.ended.name() + " → " + this.successor.name();
	}

}
