package vn.roviec.worklist.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.web.PageAddress;
import vn.roviec.web.TypedDay;
import vn.roviec.web.TypedId;
import vn.roviec.worklist.Place;
import vn.roviec.worklist.WorkFilter;
import vn.roviec.worklist.WorkList;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A list of work as its address asks for it; what cannot be read counts as not asked.
 *
 * @param tab key of the list
 * @param q words as typed
 * @param from first day as typed
 * @param to last day as typed
 * @param after where the page before ended
 */
record ListForm(String tab, String q, String plan, String unit, String person, String held, String deadline,
		String from, String to, String after) {

	private static final int LONGEST = 200;

	ListForm(@Nullable String tab, @Nullable String q, @Nullable String plan, @Nullable String unit,
			@Nullable String person, @Nullable String held, @Nullable String deadline, @Nullable String from,
			@Nullable String to, @Nullable String after) {
		this.tab = WorkList.of(kept(tab)).key();
		this.q = kept(q);
		this.plan = kept(plan);
		this.unit = kept(unit);
		this.person = kept(person);
		this.held = kept(held);
		this.deadline = kept(deadline);
		this.from = kept(from);
		this.to = kept(to);
		this.after = kept(after);
	}

	/** The list at an address, given by what follows its question mark. */
	static ListForm ofQuery(String query) {
		MultiValueMap<String, String> values = UriComponentsBuilder.newInstance()
			.query(query.replaceAll("[^\\w.~%&=+-]", ""))
			.build()
			.getQueryParams();
		return new ListForm(value(values, "tab"), value(values, "q"), value(values, "plan"), value(values, "unit"),
				value(values, "person"), value(values, "held"), value(values, "deadline"), value(values, "from"),
				value(values, "to"), value(values, "after"));
	}

	/** The first page of another list, without a filter. */
	static ListForm of(WorkList list) {
		return new ListForm(list.key(), null, null, null, null, null, null, null, null, null);
	}

	WorkList list() {
		return WorkList.of(this.tab);
	}

	WorkFilter filter(LocalDate today) {
		Optional<LocalDate> first = TypedDay.first(today).read(this.from);
		Optional<LocalDate> last = TypedDay.last(today).read(this.to);
		WorkFilter.Deadline asked = one(WorkFilter.Deadline.class, this.deadline);
		boolean range = (first.isPresent() || last.isPresent())
				&& (asked == null || asked == WorkFilter.Deadline.RANGE);
		return new WorkFilter(this.q, TypedId.read(this.plan), TypedId.read(this.unit, UnitId::new),
				TypedId.read(this.person, OfficerId::new), one(WorkFilter.Held.class, this.held),
				range ? WorkFilter.Deadline.RANGE : (asked == WorkFilter.Deadline.RANGE) ? null : asked,
				first.orElse(null), last.orElse(null));
	}

	/** Whether a filter is set that is not seen at once. */
	boolean isNarrowed() {
		return !(this.plan + this.unit + this.person + this.from + this.to).isEmpty();
	}

	Optional<Place> place() {
		return Place.of(this.after);
	}

	ListForm after(Place place) {
		return new ListForm(this.tab, this.q, this.plan, this.unit, this.person, this.held, this.deadline, this.from,
				this.to, place.key());
	}

	ListForm fromStart() {
		return new ListForm(this.tab, this.q, this.plan, this.unit, this.person, this.held, this.deadline, this.from,
				this.to, null);
	}

	/** What follows the question mark of its address. */
	public String query() {
		return whole().query();
	}

	public String address() {
		return whole().toString();
	}

	private PageAddress whole() {
		return new PageAddress("/worklist").asking("tab", this.tab)
			.asking("q", typed(this.q))
			.asking("plan", typed(this.plan))
			.asking("unit", typed(this.unit))
			.asking("person", typed(this.person))
			.asking("held", typed(this.held))
			.asking("deadline", typed(this.deadline))
			.asking("from", typed(this.from))
			.asking("to", typed(this.to))
			.asking("after", typed(this.after));
	}

	private static @Nullable String typed(String field) {
		return field.isEmpty() ? null : field;
	}

	private static <E extends Enum<E>> @Nullable E one(Class<E> type, String written) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().toLowerCase(Locale.ROOT).equals(written)) {
				return constant;
			}
		}
		return null;
	}

	private static @Nullable String value(MultiValueMap<String, String> values, String name) {
		String value = values.getFirst(name);
		return (value != null) ? UriUtils.decode(value.replace("+", "%20"), StandardCharsets.UTF_8) : null;
	}

	private static String kept(@Nullable String written) {
		String text = (written != null) ? written.strip() : "";
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST);
	}

}
