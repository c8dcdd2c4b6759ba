package vn.roviec.organisation;

/**
 * One row of a list of units and people, as it was written.
 *
 * @param number of the row in the file, the heading being 1
 * @param person blank where the row is about the unit alone
 * @param formula whether a cell holds a formula, whose result nobody has seen
 */
public record ListRow(int number, String unit, String shortName, String kind, String person, String title, String role,
		boolean formula) {
}
