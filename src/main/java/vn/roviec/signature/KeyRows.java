package vn.roviec.signature;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of keys. */
@Repository
@Transactional
class KeyRows {

	/** From the fifth wrong PIN in a row on the key rests: 1, 5, 15, then 60 minutes. */
	private static final String CHARGE = """
			update signing_key set failed_count = failed_count + 1,
			    locked_until = case when failed_count + 1 < 5 then null
			        when failed_count + 1 = 5 then cast(:minute as timestamp with time zone)
			        when failed_count + 1 = 6 then cast(:five as timestamp with time zone)
			        when failed_count + 1 = 7 then cast(:quarter as timestamp with time zone)
			        else cast(:hour as timestamp with time zone) end
			where agency_id = :agency and holder = :holder and (locked_until is null or locked_until <= :now)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	KeyRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<KeyEntry> find(AgencyId agency, UUID holder) {
		return this.jdbc
			.sql("select subject, issuer, valid_from, valid_to, wrapped, locked_until from signing_key"
					+ " where agency_id = ? and holder = ?")
			.params(agency.value(), holder)
			.query(this::entry)
			.optional();
	}

	@Transactional(readOnly = true)
	public Optional<Locked> locked(AgencyId agency, UUID holder) {
		return this.jdbc.sql("select locked, wrapped, source from signing_key where agency_id = ? and holder = ?")
			.params(agency.value(), holder)
			.query((row, n) -> new Locked(row.getBytes("locked"), row.getBoolean("wrapped"),
					Source.valueOf(row.getString("source"))))
			.optional();
	}

	/** Whether somebody else of the agency keeps the key of this certificate. */
	@Transactional(readOnly = true)
	public boolean keptByAnother(AgencyId agency, UUID holder, String fingerprint) {
		return this.jdbc.sql("select count(*) from signing_key where agency_id = ? and holder <> ? and fingerprint = ?")
			.params(agency.value(), holder, fingerprint)
			.query(Long.class)
			.single() > 0;
	}

	public void keep(AgencyId agency, UUID holder, X509Certificate certificate, String fingerprint, Locked locked)
			throws CertificateEncodingException {
		remove(agency, holder);
		this.jdbc
			.sql("""
					insert into signing_key (agency_id, holder, subject, issuer, valid_from, valid_to, fingerprint, certificate,
					    locked, wrapped, source, failed_count, added_at)
					values (:agency, :holder, :subject, :issuer, :from, :to, :fingerprint, :certificate, :locked, :wrapped,
					    :source, 0, :now)
					""")
			.param("agency", agency.value())
			.param("holder", holder)
			.param("subject", CertificateNames.common(certificate.getSubjectX500Principal()))
			.param("issuer", CertificateNames.common(certificate.getIssuerX500Principal()))
			.param("from", certificate.getNotBefore().toInstant().atOffset(ZoneOffset.UTC))
			.param("to", certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
			.param("fingerprint", fingerprint)
			.param("certificate", certificate.getEncoded())
			.param("locked", locked.content())
			.param("wrapped", locked.wrapped())
			.param("source", locked.source().name())
			.param("now", now())
			.update();
	}

	public boolean remove(AgencyId agency, UUID holder) {
		return this.jdbc.sql("delete from signing_key where agency_id = ? and holder = ?")
			.params(agency.value(), holder)
			.update() > 0;
	}

	/**
	 * Counts an attempt as wrong before the PIN is tried, whatever becomes of the
	 * caller's transaction, so that attempts at once cannot slip past the limit.
	 * @return false while the key rests
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public boolean charge(AgencyId agency, UUID holder) {
		OffsetDateTime now = now();
		return this.jdbc.sql(CHARGE)
			.param("agency", agency.value())
			.param("holder", holder)
			.param("now", now)
			.param("minute", now.plusMinutes(1))
			.param("five", now.plusMinutes(5))
			.param("quarter", now.plusMinutes(15))
			.param("hour", now.plusHours(1))
			.update() == 1;
	}

	/** The PIN was right: nothing is held against it. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void cleared(AgencyId agency, UUID holder) {
		this.jdbc.sql("update signing_key set failed_count = 0, locked_until = null where agency_id = ? and holder = ?")
			.params(agency.value(), holder)
			.update();
	}

	/** The certificates of an agency's keys. */
	@Transactional(readOnly = true)
	public List<X509Certificate> certificates(AgencyId agency) {
		return this.jdbc.sql("select certificate from signing_key where agency_id = ?")
			.param(agency.value())
			.query((row, n) -> certificate(row.getBytes(1)))
			.list();
	}

	private static X509Certificate certificate(byte[] encoded) {
		try {
			return (X509Certificate) CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(encoded));
		}
		catch (GeneralSecurityException ex) {
			throw new KeyFailure("A kept certificate cannot be read", ex);
		}
	}

	private KeyEntry entry(ResultSet row, int number) throws SQLException {
		OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
		return new KeyEntry(row.getString("subject"), row.getString("issuer"),
				row.getObject("valid_from", OffsetDateTime.class).toInstant(),
				row.getObject("valid_to", OffsetDateTime.class).toInstant(), row.getBoolean("wrapped"), rests(until));
	}

	private @Nullable Instant rests(@Nullable OffsetDateTime until) {
		return (until != null && until.isAfter(now())) ? until.toInstant() : null;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** Where a key lies. */
	enum Source {

		/** Here, in a PKCS#12 file. */
		FILE,
		/** With a service of remote signing. */
		REMOTE,
		/** In a slot of a token of the server. */
		TOKEN

	}

	/**
	 * A key as it is kept.
	 *
	 * @param content the PKCS#12 file; of a key elsewhere the name that it has there
	 * @param wrapped whether the key of the installation has to open the file first
	 */
	record Locked(byte[] content, boolean wrapped, Source source) {

		String name() {
			return new String(this.content, StandardCharsets.UTF_8);
		}

	}

}
