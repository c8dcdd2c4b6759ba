package vn.roviec.plan;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Puts a finding right as the drafter would type it.
 *
 * @param key message key of what it does, with its arguments: "Thêm Phòng Kinh tế"
 * @param change the draft before to the draft after
 */
public record Mend(String key, Object[] arguments, UnaryOperator<Typed> change) {

	static Mend of(String key, UnaryOperator<Typed> change, Object... arguments) {
		return new Mend(key, arguments, change);
	}

	/** A draft as it is typed. */
	record Typed(PlanText text, List<TypedItem> items) {

		/** The same draft with something done to each of its words. */
		Typed worded(UnaryOperator<String> change) {
			PlanText was = this.text;
			return new Typed(
					new PlanText(change.apply(was.title()), was.periodStart(), was.periodEnd(),
							change.apply(was.legalBases()), change.apply(was.body()), change.apply(was.recipients()),
							change.apply(was.archive())),
					this.items.stream().map((item) -> worded(item, change)).toList());
		}

		private static TypedItem worded(TypedItem item, UnaryOperator<String> change) {
			String group = item.group();
			return new TypedItem(item.id(), (group != null) ? change.apply(group) : null, change.apply(item.content()),
					item.lead(), change.apply(item.coordinating()), item.coordinators(), change.apply(item.funding()),
					item.products()
						.stream()
						.map((product) -> new TypedItem.TypedProduct(product.ref(), change.apply(product.text()),
								change.apply(product.deadline())))
						.toList());
		}

		Typed with(PlanText newText) {
			return new Typed(newText, this.items);
		}

		Typed with(List<TypedItem> newItems) {
			return new Typed(this.text, newItems);
		}

	}

}
