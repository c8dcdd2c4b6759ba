package vn.roviec.signature;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of images. */
@Repository
@Transactional
class ImageRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	ImageRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<Image> find(AgencyId agency, UUID holder) {
		return this.jdbc.sql("select png, millimetres from signature_image where agency_id = ? and holder = ?")
			.params(agency.value(), holder)
			.query((row, n) -> new Image(row.getBytes("png"), row.getInt("millimetres")))
			.optional();
	}

	public void keep(AgencyId agency, UUID holder, byte[] png, int millimetres) {
		remove(agency, holder);
		this.jdbc
			.sql("insert into signature_image (agency_id, holder, png, millimetres, added_at) values (?, ?, ?, ?, ?)")
			.params(agency.value(), holder, png, millimetres, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	public void remove(AgencyId agency, UUID holder) {
		this.jdbc.sql("delete from signature_image where agency_id = ? and holder = ?")
			.params(agency.value(), holder)
			.update();
	}

	/** An image in its colour, and how wide it is on paper. */
	record Image(byte[] png, int millimetres) {

	}

}
