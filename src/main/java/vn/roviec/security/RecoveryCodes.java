package vn.roviec.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Codes that stand in for the device on which an officer has the second factor; eighty
 * bits each, so that a plain hash keeps them.
 */
@Repository
class RecoveryCodes {

	private static final int HOW_MANY = 8;

	private static final int LENGTH = 10;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	RecoveryCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Makes new ones in place of all others; they can be read this once. */
	List<String> make(AgencyId agency, OfficerId officer) {
		forget(agency, officer);
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < HOW_MANY; i++) {
			byte[] bytes = new byte[LENGTH];
			this.random.nextBytes(bytes);
			String code = Base32.of(bytes).toLowerCase(Locale.ROOT);
			this.jdbc.sql("insert into recovery_code (officer_id, code_hash, agency_id) values (?, ?, ?)")
				.params(officer.value(), hash(code), agency.value())
				.update();
			codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
		}
		return codes;
	}

	/** Uses a code up; false where it is none, or was used before. */
	boolean use(AgencyId agency, OfficerId officer, String typed) {
		String code = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
		return this.jdbc.sql("delete from recovery_code where agency_id = ? and officer_id = ? and code_hash = ?")
			.params(agency.value(), officer.value(), hash(code))
			.update() == 1;
	}

	int left(AgencyId agency, OfficerId officer) {
		return this.jdbc.sql("select count(*) from recovery_code where agency_id = ? and officer_id = ?")
			.params(agency.value(), officer.value())
			.query(Integer.class)
			.single();
	}

	void forget(AgencyId agency, OfficerId officer) {
		this.jdbc.sql("delete from recovery_code where agency_id = ? and officer_id = ?")
			.params(agency.value(), officer.value())
			.update();
	}

	private static String hash(String code) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
