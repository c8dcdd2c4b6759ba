package vn.roviec.crash;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;

import vn.roviec.CheckCommand;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database holds after a fault: what is missing, what is there twice. */
final class Aftermath {

	private static final String AGREES = "Tổng cộng: 0 sai lệch";

	private final Database database;

	private final JdbcClient jdbc;

	Aftermath(Database database) {
		this.database = database;
		this.jdbc = database.jdbc();
	}

	/** Seconds until no step that follows by itself is due any more. */
	double secondsUntilSettled(long sinceNanos) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> count("select count(*) from act_ru_job where retries_ > 0"
					+ " and type_ <> 'ever-living' and (type_ = 'message' or duedate_ <= now())") == 0);
		return (System.nanoTime() - sinceNanos) / 1e9;
	}

	/** Steps that were acknowledged and are not recorded, and issued plans unsealed. */
	int lost(Collection<Acknowledged> acknowledged) {
		Set<Acknowledged> missing = new HashSet<>(acknowledged);
		this.jdbc.sql("select subject, action from audit_entry")
			.query((row, n) -> new Acknowledged(row.getObject("subject", UUID.class), row.getString("action")))
			.list()
			.forEach(missing::remove);
		return missing.size()
				+ count("select count(*) from plan where status = 'ISSUED' and id not in"
						+ " (select subject from audit_entry where action = 'plan.sealed')")
				+ count("select count(*) from plan p where status = 'ISSUED'"
						+ " and not exists (select 1 from appendix_task t where t.plan_id = p.id)");
	}

	/** Steps recorded twice, numbers given twice, tasks and copies made twice. */
	int doubled() {
		return rows("select subject from audit_entry where action in"
				+ " ('plan.submitted', 'plan.approved', 'plan.checked', 'plan.signed', 'plan.issued', 'plan.sealed',"
				+ " 'task.accepted', 'task.submitted', 'task.result-accepted', 'task.confirmed')"
				+ " group by subject, action having count(*) > 1")
				+ rows("select 1 from register_entry group by agency_id, book, book_year, number having count(*) > 1")
				+ rows("select 1 from appendix_task group by plan_id, item_no, position, cycle having count(*) > 1")
				+ rows("select 1 from delivery group by plan_id, line having count(*) > 1");
	}

	/** What the command {@code check} says. */
	String check() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
		CheckCommand.run(List.of("--spring.datasource.url=" + this.database.url(),
				"--spring.datasource.username=postgres", "--spring.datasource.password="), print, print);
		String said = out.toString(StandardCharsets.UTF_8).strip();
		return said.endsWith(AGREES) ? "" : said;
	}

	int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private int rows(String sql) {
		return count("select count(*) from (" + sql + ") found");
	}

}
