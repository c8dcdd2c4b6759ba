package vn.roviec.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of documents that came through the exchange. */
@Repository
@Transactional
public class IncomingDocuments {

	private static final String SELECT = "select * from incoming_document where agency_id = ? ";

	private final JdbcClient jdbc;

	IncomingDocuments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest ones, the newest first. */
	@Transactional(readOnly = true)
	public List<IncomingDocument> latest(AgencyId agency, int limit) {
		return this.jdbc.sql(SELECT + "order by received_at desc, id fetch first " + limit + " rows only")
			.param(agency.value())
			.query(IncomingDocuments::row)
			.list();
	}

	/** One of them; empty where the agency has none of this id. */
	@Transactional(readOnly = true)
	public Optional<IncomingDocument> find(AgencyId agency, UUID id) {
		return this.jdbc.sql(SELECT + "and id = ?").params(agency.value(), id).query(IncomingDocuments::row).optional();
	}

	/** The one that the exchange knows by this key. */
	@Transactional(readOnly = true)
	public Optional<IncomingDocument> find(AgencyId agency, DocumentKey key) {
		return this.jdbc.sql(SELECT + "and exchange_id = ?")
			.params(agency.value(), key.id())
			.query(IncomingDocuments::row)
			.optional();
	}

	void add(IncomingDocument document) {
		DocumentKey key = document.key();
		this.jdbc.sql("""
				insert into incoming_document (id, agency_id, exchange_id, from_code, from_name, number, notation,
				    promulgated_on, type_name, subject, signer, urgency, received_at, received_by, status, status_words,
				    asked)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(document.id(), document.agency().value(), key.id(), document.from().code(), document.from().name(),
					key.number(), key.notation(), key.promulgated(), document.typeName(), document.subject(),
					document.signer(), document.urgency().name(), document.receivedAt().atOffset(ZoneOffset.UTC),
					document.receivedBy(), document.status().name(), document.statusWords(), document.asked())
			.update();
	}

	void report(IncomingDocument document, StatusCode status, String words) {
		this.jdbc.sql("update incoming_document set status = ?, status_words = ? where agency_id = ? and id = ?")
			.params(status.name(), words, document.agency().value(), document.id())
			.update();
	}

	void askBack(IncomingDocument document, String why) {
		this.jdbc
			.sql("update incoming_document set asked = ?, status = ?, status_words = '' where agency_id = ? and id = ?")
			.params(why, StatusCode.RECALL_ASKED.name(), document.agency().value(), document.id())
			.update();
	}

	private static IncomingDocument row(ResultSet row, int index) throws SQLException {
		return new IncomingDocument(row.getObject("id", UUID.class),
				new AgencyId(row.getObject("agency_id", UUID.class)),
				new Party(row.getString("from_code"), row.getString("from_name")),
				new DocumentKey(row.getString("from_code"), row.getString("number"), row.getString("notation"),
						row.getObject("promulgated_on", LocalDate.class)),
				row.getString("type_name"), row.getString("subject"), row.getString("signer"),
				Urgency.valueOf(row.getString("urgency")),
				row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getString("received_by"),
				StatusCode.valueOf(row.getString("status")), row.getString("status_words"), row.getString("asked"));
	}

}
