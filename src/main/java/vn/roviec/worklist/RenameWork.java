package vn.roviec.worklist;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lets open work be the step that its process now says it is. */
@Service
public class RenameWork {

	private final JdbcClient jdbc;

	RenameWork(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Does nothing where it is that step already. */
	public void rename(AgencyId agency, String id, String taskKey) {
		this.jdbc
			.sql("update work_item set task_key = :key where agency_id = :agency and id = :id and task_key <> :key")
			.param("key", taskKey)
			.param("agency", agency.value())
			.param("id", id)
			.update();
	}

}
