package vn.roviec.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.UnitId;

/**
 * Which plans a list shows.
 *
 * @param unit the drafting unit, null for all
 * @param year a year that the plan covers, null for all
 * @param words from title or number, in any order, marks do not count
 * @param mine only the actor's own drafts
 */
public record PlanFilter(@Nullable PlanStatus status, @Nullable UnitId unit, @Nullable Integer year, String words,
		boolean mine) {

	/** Whether it leaves nothing out. */
	public boolean open() {
		return this.status == null && this.unit == null && this.year == null && this.words.isBlank() && !this.mine;
	}

	List<FoldedWords> folded() {
		return FoldedWords.of(this.words).each().stream().limit(8).toList();
	}

}
