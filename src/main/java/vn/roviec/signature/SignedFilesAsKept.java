package vn.roviec.signature;

import java.util.List;
import java.util.UUID;

import vn.roviec.workflow.ConsistencyCheck;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every signed document is the very file that was kept as it was signed. */
@Component
class SignedFilesAsKept implements ConsistencyCheck {

	private final JdbcClient jdbc;

	SignedFilesAsKept(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "check.signed";
	}

	@Override
	public List<String> differences() {
		return this.jdbc
			.sql("select f.id from signed_file f join stored_file s on s.id = f.file_id"
					+ " where f.sha256 <> s.sha256 or f.agency_id <> s.agency_id order by f.created_at")
			.query((row, n) -> "signed file " + row.getObject("id", UUID.class))
			.list();
	}

}
