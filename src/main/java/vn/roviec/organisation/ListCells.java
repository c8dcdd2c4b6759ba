package vn.roviec.organisation;

import java.util.List;

/**
 * The cells of one row.
 *
 * @param formula whether one of them holds a formula
 */
record ListCells(List<String> values, boolean formula) {

	String at(int column) {
		return (column >= 0 && column < this.values.size()) ? Words.line(this.values.get(column)) : "";
	}

	boolean blank() {
		return this.values.stream().allMatch(String::isBlank);
	}

}
