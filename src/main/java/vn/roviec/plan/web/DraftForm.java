package vn.roviec.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.plan.Digest;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.TypedItem;
import vn.roviec.plan.TypedItem.TypedProduct;
import vn.roviec.web.TypedDay;
import vn.roviec.web.TypedId;

import org.springframework.util.MultiValueMap;

/**
 * The draft as it was posted. Rows come in their order under "item", each with fields
 * named after its id ("content.ID"); products likewise under "product.ID".
 */
final class DraftForm {

	private final MultiValueMap<String, String> posted;

	DraftForm(MultiValueMap<String, String> posted) {
		this.posted = posted;
	}

	/** Whether the words of a draft were posted at all. */
	boolean holdsDraft() {
		return this.posted.containsKey("title");
	}

	/**
	 * The version that the editor showed, or the later one that the drafter knowingly
	 * saves over; -1 where it did not say.
	 */
	int version() {
		List<String> versions = this.posted.getOrDefault("version", List.of("-1"));
		String version = versions.get(versions.size() - 1);
		return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
	}

	/** What a button asked for ("up:ID"), empty for saving alone. */
	String op() {
		return text("op");
	}

	/** Whether the draft is handed in though cells of it are not confirmed. */
	boolean knowingly() {
		return text("knowingly").equals("true");
	}

	String pasted() {
		return text("pasted");
	}

	/**
	 * The words.
	 * @param before what is stored: a day that cannot be read stays as it was
	 */
	PlanText words(PlanText before, LocalDate today) {
		return new PlanText(text("title"), day("periodStart", before.periodStart(), TypedDay.first(today)),
				day("periodEnd", before.periodEnd(), TypedDay.last(today)), text("bases"), text("body"),
				text("recipients"), text("archive"));
	}

	/** Whether the posted days of the period can be read. */
	boolean periodReadable(LocalDate today) {
		return readable("periodStart", TypedDay.first(today)) && readable("periodEnd", TypedDay.last(today));
	}

	List<TypedItem> items() {
		List<TypedItem> items = new ArrayList<>();
		for (UUID id : ids("item")) {
			List<TypedProduct> products = ids("product." + id).stream()
				.map((ref) -> new TypedProduct(ref, text("text." + ref), text("due." + ref)))
				.toList();
			items.add(new TypedItem(id, this.posted.getFirst("group." + id), text("content." + id),
					id(text("lead." + id)).orElse(null), text("coordinating." + id),
					new LinkedHashSet<>(ids("units." + id)), text("funding." + id), products));
		}
		return items;
	}

	/** The unit that was chosen for the name of a finding, null where none was. */
	@Nullable UnitId unit(String finding) {
		return id(text("unit." + finding)).map(UnitId::new).orElse(null);
	}

	/** The units to be asked for comments. */
	Set<UUID> asked() {
		return new LinkedHashSet<>(ids("ask"));
	}

	String until() {
		return text("until");
	}

	/** What is answered to each unit ("answer.ID") and to all ("response"). */
	Digest digest() {
		Map<UnitId, String> answers = new HashMap<>();
		this.posted.keySet()
			.stream()
			.filter((name) -> name.startsWith("answer."))
			.forEach((name) -> id(name.substring("answer.".length()))
				.ifPresent((unit) -> answers.put(new UnitId(unit), text(name).strip())));
		return new Digest(answers, text("response").strip());
	}

	private boolean readable(String name, TypedDay reader) {
		return text(name).isBlank() || reader.read(text(name)).isPresent();
	}

	private @Nullable LocalDate day(String name, @Nullable LocalDate before, TypedDay reader) {
		String typed = text(name);
		return typed.isBlank() ? null : reader.read(typed).orElse(before);
	}

	private List<UUID> ids(String name) {
		return this.posted.getOrDefault(name, List.of()).stream().map(DraftForm::id).flatMap(Optional::stream).toList();
	}

	static Optional<UUID> id(String text) {
		return Optional.ofNullable(TypedId.read(text));
	}

	/** Line ends as the rest of the program knows them; NUL no database keeps. */
	private String text(String name) {
		return Objects.requireNonNullElse(this.posted.getFirst(name), "").replace("\r\n", "\n").replace("\0", "");
	}

}
