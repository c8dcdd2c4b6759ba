package vn.roviec.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a list can be narrowed to: the plans, units and people of its most urgent items.
 */
@Component
public class ListChoices {

	private static final int LOOKED_AT = 200;

	private final Worklists lists;

	ListChoices(Worklists lists) {
		this.lists = lists;
	}

	/** Plans, units and people of a list, each with its name, by their names. */
	@Transactional(readOnly = true)
	public Choices of(Actor actor, WorkList list) {
		List<Found> found = this.lists.query(actor, list, LOOKED_AT, ListChoices::found);
		return new Choices(named(found, Found::plan, Found::planTitle), named(found, Found::unit, Found::unitName),
				named(found, Found::person, Found::personName));
	}

	private static Map<UUID, String> named(List<Found> found, Function<Found, @Nullable UUID> id,
			Function<Found, @Nullable String> name) {
		Map<UUID, String> named = new HashMap<>();
		for (Found one : found) {
			UUID key = id.apply(one);
			String words = name.apply(one);
			if (key != null && words != null) {
				named.put(key, words);
			}
		}
		Map<UUID, String> byName = new LinkedHashMap<>();
		named.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue())
			.forEach((entry) -> byName.put(entry.getKey(), entry.getValue()));
		return byName;
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(row.getObject("plan_id", UUID.class), row.getString("plan_title"),
				row.getObject("unit_id", UUID.class), row.getString("unit_name"),
				row.getObject("assignee_id", UUID.class), row.getString("assignee_name"));
	}

	private record Found(UUID plan, String planTitle, @Nullable UUID unit, @Nullable String unitName,
			@Nullable UUID person, @Nullable String personName) {

	}

	/**
	 * What a list can be narrowed to, by id.
	 */
	public record Choices(Map<UUID, String> plans, Map<UUID, String> units, Map<UUID, String> people) {
	}

}
