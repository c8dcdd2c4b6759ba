package vn.roviec.intake;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Heading numbers that skip, repeat or start wrong. */
final class NumberingRules implements FindingRule {

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		row(null, plan.outline().roots(), found);
		plan.outline().nodes().forEach((node) -> row(node, node.children(), found));
	}

	private static void row(Outline.@Nullable Node parent, List<Outline.Node> nodes, Consumer<Finding> found) {
		int expected = 1;
		int depth = -1;
		for (Outline.Node node : nodes) {
			Marker marker = node.source().marker();
			int value = Ordinals.value(marker);
			boolean skips = value != expected && !(marker.no().equals("e") && expected == Ordinals.value(marker) - 1);
			boolean level = depth >= 0 && marker.rank() != depth;
			boolean foreign = foreign(parent, marker);
			if (node.title() != null && (skips || level || foreign)) {
				found.accept(Finding.of(FindingCode.SECTION_NUMBERING, node.line(), "Số thứ tự của mục “" + marker.no()
						+ ". " + node.title() + "” không liền mạch với các mục cùng cấp."));
			}
			expected = value + 1;
			depth = marker.rank();
		}
	}

	/** "2.1" under "1", or "1.1" where no "1" stands above it. */
	private static boolean foreign(Outline.@Nullable Node parent, Marker marker) {
		int point = marker.no().lastIndexOf('.');
		if (point < 0 || parent == null || marker.kind() != Marker.Kind.ARABIC) {
			return false;
		}
		String above = marker.no().substring(0, point);
		Marker own = parent.source().marker();
		return !above.equals(own.no())
				&& !(own.kind() == Marker.Kind.ROMAN && above.equals(String.valueOf(Ordinals.value(own))))
				&& !above.endsWith("." + own.no());
	}

}
