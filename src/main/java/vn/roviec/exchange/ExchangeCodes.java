package vn.roviec.exchange;

import java.util.Optional;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** By which code the exchange knows each agency. */
@Repository
public class ExchangeCodes {

	private final JdbcClient jdbc;

	ExchangeCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Empty where nobody has said it. */
	@Transactional(readOnly = true)
	public Optional<String> of(AgencyId agency) {
		return this.jdbc.sql("select code from exchange_code where agency_id = ?")
			.param(agency.value())
			.query(String.class)
			.optional();
	}

	void keep(AgencyId agency, String code) {
		int changed = this.jdbc.sql("update exchange_code set code = ? where agency_id = ?")
			.params(code, agency.value())
			.update();
		if (changed == 0) {
			this.jdbc.sql("insert into exchange_code (code, agency_id) values (?, ?)")
				.params(code, agency.value())
				.update();
		}
	}

}
