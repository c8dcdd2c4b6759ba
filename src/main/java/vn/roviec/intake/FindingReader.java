package vn.roviec.intake;

import java.util.List;

/** Looks for everything doubtful in a plan. */
final class FindingReader {

	FindingReader(UnitDictionary units) {
	}

	List<Finding> read(Inspection inspection) {
		return List.of();
	}

}
