package vn.roviec.plan;

import java.util.List;

import vn.roviec.workflow.ConsistencyCheck;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A plan's number and date are those of its line in the register, and none is without.
 */
@Component
class NumbersAsRegistered implements ConsistencyCheck {

	private final JdbcClient jdbc;

	NumbersAsRegistered(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "check.numbers";
	}

	@Override
	public List<String> differences() {
		return this.jdbc.sql("""
				select p.id, p.number, p.issued_on, e.number as registered, e.issued_on as registered_on from plan p
				left join register_entry e on e.subject = p.id and e.agency_id = p.agency_id
				where coalesce(p.number, 0) <> coalesce(e.number, 0)
				or coalesce(p.issued_on, date '0001-01-01') <> coalesce(e.issued_on, date '0001-01-01')
				or (case when p.status in ('ISSUED', 'CLOSED', 'RECALLED', 'REPLACED') then 1 else 0 end)
				<> (case when p.number is null then 0 else 1 end)
				order by p.id
				""")
			.query((row, number) -> "plan " + row.getString("id") + ": " + row.getString("number") + " "
					+ row.getString("issued_on") + " ≠ " + row.getString("registered") + " "
					+ row.getString("registered_on"))
			.list();
	}

}
