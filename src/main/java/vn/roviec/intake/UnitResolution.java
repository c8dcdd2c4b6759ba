package vn.roviec.intake;

import java.util.List;

/**
 * What a written unit name means.
 *
 * @param ids canonical ids in the order of the text; parts that are not known are left
 * out
 * @param parts the text cut into single names, known or not
 */
public record UnitResolution(UnitKind kind, List<String> ids, List<String> parts) {

	public UnitResolution {
		ids = List.copyOf(ids);
		parts = List.copyOf(parts);
	}

}
