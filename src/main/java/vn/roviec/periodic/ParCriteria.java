package vn.roviec.periodic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The criteria of each agency, and the tasks that somebody has put under one by hand. */
@Repository
@Transactional
public class ParCriteria {

	private static final int LONGEST_CODE = 20;

	private static final int LONGEST_NAME = 300;

	private static final int LONGEST_WORDS = 1000;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	ParCriteria(JdbcClient jdbc, AuditLog audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** The agency's own list, else the usual one. */
	@Transactional(readOnly = true)
	public List<ParCriterion> of(AgencyId agency) {
		List<ParCriterion> own = this.jdbc
			.sql("select code, name, keywords from par_criterion where agency_id = ? order by position")
			.param(agency.value())
			.query((row, number) -> new ParCriterion(row.getString("code"), row.getString("name"),
					row.getString("keywords")))
			.list();
		return own.isEmpty() ? ParCriterion.USUAL : own;
	}

	/**
	 * Keeps a list: one criterion a line, code, name and keywords parted by bars.
	 * @throws Refused where a line says no code and name, or a code stands twice
	 */
	public void save(Actor actor, String lines) {
		if (!SetReports.may(actor)) {
			throw new NotAllowed("par.set");
		}
		List<ParCriterion> wanted = read(lines);
		this.jdbc.sql("delete from par_criterion where agency_id = ?").param(actor.agency().value()).update();
		for (ParCriterion one : wanted) {
			this.jdbc
				.sql("insert into par_criterion (agency_id, position, code, name, keywords) values (?, ?, ?, ?, ?)")
				.params(actor.agency().value(), wanted.indexOf(one), one.code(), one.name(), one.keywords())
				.update();
		}
		this.audit.append(actor, "par.criteria-set", actor.agency().value(), String.valueOf(wanted.size()));
	}

	/** Puts a task under a criterion by hand. */
	public void put(Actor actor, UUID task, String code) {
		if (of(actor.agency()).stream().noneMatch((one) -> one.code().equals(code))) {
			throw new NotFound("criterion");
		}
		int tasks = this.jdbc.sql("select count(*) from appendix_task where agency_id = ? and id = ?")
			.params(actor.agency().value(), task)
			.query(Integer.class)
			.single();
		if (tasks == 0) {
			throw new NotFound("task");
		}
		this.jdbc.sql("delete from task_criterion where agency_id = ? and task_id = ?")
			.params(actor.agency().value(), task)
			.update();
		this.jdbc.sql("insert into task_criterion (agency_id, task_id, code) values (?, ?, ?)")
			.params(actor.agency().value(), task, code)
			.update();
		this.audit.append(actor, "par.task-put", task, code);
	}

	private static List<ParCriterion> read(String lines) {
		List<ParCriterion> read = new ArrayList<>();
		Set<String> codes = new HashSet<>();
		for (String line : lines.lines().map(String::strip).filter((one) -> !one.isEmpty()).toList()) {
			String[] parts = line.split("\\|", 3);
			String code = parts[0].strip();
			String name = (parts.length > 1) ? parts[1].strip() : "";
			String words = (parts.length > 2) ? parts[2].strip() : "";
			if (code.isEmpty() || name.isEmpty() || code.length() > LONGEST_CODE || name.length() > LONGEST_NAME
					|| words.length() > LONGEST_WORDS) {
				throw new Refused("par.criteria.lines.wrong", line);
			}
			if (!codes.add(code)) {
				throw new Refused("par.criteria.lines.twice", code);
			}
			read.add(new ParCriterion(code, name, words));
		}
		return read;
	}

}
