package vn.roviec.agency;

/**
 * An agency that uses the system.
 *
 * @param name "UBND xã An Bình Trung"
 * @param parentName issuing line above the name in documents, may be blank
 * @param place as written before the date, "An Bình Trung"
 * @param symbol agency part of document symbols, "UBND"
 */
public record Agency(AgencyId id, String name, String parentName, String place, String symbol) {
}
