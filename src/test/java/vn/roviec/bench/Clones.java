package vn.roviec.bench;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies rows that the application or the engine has really written, as many times as a
 * table of spots says, with new ids in place of the old ones: every uuid in a copied
 * value becomes another that follows from it and the spot's number.
 */
final class Clones implements AutoCloseable {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern SHARED = Pattern.compile("(proc_def|process_def|job_def|deployment)_.*");

	/** Where the engine keeps what belongs to one process instance. */
	private static final Map<String, String> OF_INSTANCE = new LinkedHashMap<>();

	static {
		for (String table : List.of("ru_execution", "ru_task", "ru_variable", "ru_event_subscr", "hi_procinst",
				"hi_actinst", "hi_taskinst", "hi_varinst", "hi_detail")) {
			OF_INSTANCE.put("act_" + table, "proc_inst_id_ = '%s'");
		}
		OF_INSTANCE.put("act_ru_job", "process_instance_id_ = '%s'");
		OF_INSTANCE.put("act_hi_job_log", "process_instance_id_ = '%s'");
		OF_INSTANCE.put("act_ru_identitylink", "task_id_ in (select id_ from act_ru_task where proc_inst_id_ = '%s')");
		OF_INSTANCE.put("act_hi_identitylink", "root_proc_inst_id_ = '%s'");
	}

	private final SingleConnectionDataSource database;

	private final JdbcClient jdbc;

	Clones(DataSource database) throws java.sql.SQLException {
		Connection connection = database.getConnection();
		connection.setAutoCommit(true);
		this.database = new SingleConnectionDataSource(connection, true);
		this.jdbc = JdbcClient.create(this.database);
		this.jdbc.sql("set session_replication_role = replica").update();
		this.jdbc.sql("set synchronous_commit = off").update();
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	/** Spots that have a number only. */
	static String numbers(int from, int to) {
		return "(select n from generate_series(" + from + ", " + to + ") n)";
	}

	/** What an id becomes for a spot. */
	static String copied(Object id) {
		return "md5('" + id + "' || s.n)::uuid";
	}

	/**
	 * Copies one process instance with all that the engine wrote about it.
	 * @param known ids that become something else than by the rule, as SQL over the spot
	 * @param columns columns that are set otherwise, as SQL over the spot
	 */
	void copyInstance(String instance, String spots, Map<String, String> known, Map<String, String> columns) {
		OF_INSTANCE.forEach((table, where) -> copy(table, where.formatted(instance), spots, known, columns));
	}

	void copy(String table, String where, String spots, Map<String, String> known, Map<String, String> columns) {
		Map<String, String> types = new LinkedHashMap<>();
		this.jdbc
			.sql("select column_name, data_type from information_schema.columns where table_name = ?"
					+ " and is_generated = 'NEVER' order by ordinal_position")
			.param(table)
			.query((row) -> {
				types.put(row.getString(1), row.getString(2));
			});
		List<Map<String, Object>> rows = this.jdbc
			.sql("select ctid::text as row_place, t.* from " + table + " t where " + where)
			.query()
			.listOfRows();
		for (Map<String, Object> row : rows) {
			StringBuilder values = new StringBuilder();
			types.forEach((column, type) -> values.append(values.isEmpty() ? "" : ", ")
				.append(columns.getOrDefault(table + "." + column, value(column, type, row.get(column), known))));
			this.jdbc
				.sql("insert into " + table + " (" + String.join(", ", types.keySet()) + ") select " + values + " from "
						+ table + " t, " + spots + " s where t.ctid = '" + row.get("row_place") + "'::tid")
				.update();
		}
	}

	private static String value(String column, String type, @Nullable Object value, Map<String, String> known) {
		String text = (value instanceof String || value instanceof UUID) ? value.toString() : "";
		Matcher id = ID.matcher(text);
		if (SHARED.matcher(column).matches() || !id.find()) {
			return "t." + column;
		}
		StringBuilder sql = new StringBuilder("('");
		int end = 0;
		do {
			sql.append(text, end, id.start())
				.append("' || ")
				.append(known.getOrDefault(id.group(), copied(id.group())))
				.append("::text || '");
			end = id.end();
		}
		while (id.find());
		return sql.append(text.substring(end)).append("')::").append(type).toString();
	}

	/** Fills tables as backups do: their indexes are made afterwards. */
	void withoutIndexes(Runnable fill) {
		List<Map<String, Object>> indexes = this.jdbc.sql("""
				select i.indexname, i.indexdef from pg_indexes i where i.schemaname = 'public'
				and (i.tablename like 'act\\_ru\\_%' or i.tablename like 'act\\_hi\\_%'
				    or i.tablename in ('work_item', 'appendix_task'))
				and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
				""").query().listOfRows();
		indexes.forEach((index) -> this.jdbc.sql("drop index " + index.get("indexname")).update());
		fill.run();
		indexes.forEach((index) -> this.jdbc.sql((String) index.get("indexdef")).update());
	}

	void analyze() {
		this.jdbc.sql("vacuum analyze").update();
	}

	@Override
	public void close() {
		this.jdbc.sql("set session_replication_role = origin").update();
		this.jdbc.sql("set synchronous_commit = on").update();
		this.database.destroy();
	}

}
