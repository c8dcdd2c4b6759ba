package vn.roviec.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table of shares: read with their task, written where they have changed. */
@Repository
class TaskShares {

	private final NamedParameterJdbcOperations jdbc;

	TaskShares(NamedParameterJdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/** The shares of a task. */
	Set<TaskContribution> of(TaskId task) {
		return Set
			.copyOf(this.jdbc.query("select * from task_contribution where appendix_task = :task order by unit_id",
					new MapSqlParameterSource("task", task.value()), TaskShares::map));
	}

	/** Writes the shares of a task that differ from what is stored. */
	void save(AppendixTask task) {
		Set<UUID> known = task.storedShares().stream().map(TaskContribution::unitId).collect(Collectors.toSet());
		List<TaskContribution> changed = task.contributions()
			.stream()
			.filter((share) -> !task.storedShares().contains(share))
			.toList();
		write(task, """
				update task_contribution set state = :state, words = :words, given_by = :by, given_at = :given,
				    opened_at = :opened, awaited_at = :awaited
				where appendix_task = :task and unit_id = :unit
				""", changed.stream().filter((share) -> known.contains(share.unitId())).toList());
		write(task, """
				insert into task_contribution
				    (appendix_task, unit_id, state, words, given_by, given_at, opened_at, awaited_at)
				values (:task, :unit, :state, :words, :by, :given, :opened, :awaited)
				""", changed.stream().filter((share) -> !known.contains(share.unitId())).toList());
	}

	/** Asks other units, or none, for their shares of a task that nobody has accepted. */
	void order(TaskId task, Shares shares) {
		MapSqlParameterSource key = new MapSqlParameterSource("task", task.value());
		this.jdbc.update("delete from task_contribution where appendix_task = :task", key);
		shares.all()
			.forEach((share) -> this.jdbc.update("""
					insert into task_contribution (appendix_task, unit_id, state, words)
					values (:task, :unit, :state, :words)
					""",
					new MapSqlParameterSource("task", task.value()).addValue("unit", share.unitId())
						.addValue("state", share.state().name())
						.addValue("words", share.words())));
		this.jdbc.update("update appendix_task set shares = :shares where id = :task",
				key.addValue("shares", shares.all().size()));
	}

	private void write(AppendixTask task, String sql, List<TaskContribution> shares) {
		if (!shares.isEmpty()) {
			this.jdbc.batchUpdate(sql,
					shares.stream().map((share) -> parameters(task, share)).toArray(SqlParameterSource[]::new));
		}
	}

	private static SqlParameterSource parameters(AppendixTask task, TaskContribution share) {
		return new MapSqlParameterSource("task", task.id().value()).addValue("unit", share.unitId())
			.addValue("state", share.state().name())
			.addValue("words", share.words())
			.addValue("by", share.givenBy())
			.addValue("given", at(share.givenAt()))
			.addValue("opened", at(share.openedAt()))
			.addValue("awaited", at(share.awaitedAt()));
	}

	private static TaskContribution map(ResultSet row, int number) throws SQLException {
		return new TaskContribution(row.getObject("unit_id", UUID.class),
				ContributionState.valueOf(row.getString("state")), row.getString("words"),
				row.getObject("given_by", UUID.class), instant(row, "given_at"), instant(row, "opened_at"),
				instant(row, "awaited_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
