package vn.roviec.register;

import java.util.List;
import java.util.Map;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What agencies have decided of their books, by the year from which it counts. */
@Repository
@Transactional(readOnly = true)
public class BookSchemes {

	private static final String VERSION = " where agency_id = :agency and valid_from = :from";

	private final JdbcClient jdbc;

	BookSchemes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The scheme that counts in a year. */
	public BookScheme of(AgencyId agency, int year) {
		return this.jdbc
			.sql("select valid_from, basis from register_scheme where agency_id = :agency and valid_from <= :year"
					+ " order by valid_from desc fetch first 1 rows only")
			.params(Map.of("agency", agency.value(), "year", year))
			.query((row, n) -> new BookScheme(row.getInt("valid_from"), row.getString("basis"), List.of()))
			.optional()
			.map((scheme) -> new BookScheme(scheme.validFrom(), scheme.basis(), joint(agency, scheme.validFrom())))
			.orElse(BookScheme.SEPARATE);
	}

	/** Puts the scheme in the place of what was decided for the same year. */
	@Transactional
	void save(AgencyId agency, BookScheme scheme) {
		Map<String, Object> version = Map.of("agency", agency.value(), "from", scheme.validFrom());
		this.jdbc.sql("delete from register_joint_book" + VERSION).params(version).update();
		this.jdbc.sql("delete from register_scheme" + VERSION).params(version).update();
		this.jdbc.sql("insert into register_scheme (agency_id, valid_from, basis) values (:agency, :from, :basis)")
			.params(version)
			.param("basis", scheme.basis())
			.update();
		scheme.joint()
			.forEach((book) -> this.jdbc
				.sql("insert into register_joint_book (agency_id, valid_from, code, name, types)"
						+ " values (:agency, :from, :code, :name, :types)")
				.params(version)
				.param("code", book.code())
				.param("name", book.name())
				.param("types", String.join(",", book.types()))
				.update());
	}

	private List<Book> joint(AgencyId agency, int from) {
		return this.jdbc.sql("select code, name, types from register_joint_book" + VERSION + " order by code")
			.params(Map.of("agency", agency.value(), "from", from))
			.query((row, n) -> new Book(row.getString("code"), row.getString("name"),
					List.of(row.getString("types").split(","))))
			.list();
	}

}
