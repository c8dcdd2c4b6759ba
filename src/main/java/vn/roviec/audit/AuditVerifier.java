package vn.roviec.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes an agency's chain and names the first row that was tampered with; what was
 * written down outside of the database finds a chain that was made anew as a whole.
 */
@Service
public class AuditVerifier {

	private static final int PAGE = 1000;

	private final JdbcClient jdbc;

	private final AnchorFile anchors;

	AuditVerifier(JdbcClient jdbc, AnchorFile anchors) {
		this.jdbc = jdbc;
		this.anchors = anchors;
	}

	/** Reads the whole chain and its head as they are at one moment. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public AuditVerdict verify(AgencyId agency) {
		Walk walk = new Walk(this.anchors.of(agency));
		int read;
		do {
			read = readOn(agency, walk);
		}
		while (read == PAGE);
		return this.jdbc.sql("select seq, hash from audit_head where agency_id = ?")
			.param(agency.value())
			.query((row, n) -> walk.endingAt(row.getLong("seq"), row.getString("hash")))
			.optional()
			.orElseGet(walk::withoutHead);
	}

	/** A long chain is read in pages, so that it need not fit in memory. */
	private int readOn(AgencyId agency, Walk walk) {
		return this.jdbc
			.sql("select agency_id, seq, happened_at, actor_id, actor_name, action, subject, words, prev_hash, hash"
					+ " from audit_entry where agency_id = ? and seq > ? order by seq fetch first ? rows only")
			.params(agency.value(), walk.lastRead, PAGE)
			.query(walk::row)
			.list()
			.size();
	}

	private static final class Walk {

		private long lastRead = Long.MIN_VALUE;

		private long entries;

		private String hash = Link.START;

		private @Nullable Long firstBad;

		private final List<Anchor> anchors;

		private int agreed;

		private long lastAgreed;

		private @Nullable Anchor against;

		Walk(List<Anchor> anchors) {
			this.anchors = anchors.stream().sorted(Comparator.comparing(Anchor::seq)).toList();
			compare();
		}

		long row(ResultSet row, int number) throws SQLException {
			this.lastRead = row.getLong("seq");
			if (this.firstBad == null) {
				check(row);
			}
			return this.lastRead;
		}

		private void check(ResultSet row) throws SQLException {
			long expected = this.entries + 1;
			String stored = row.getString("hash");
			if (this.lastRead != expected || !row.getString("prev_hash").equals(this.hash)
					|| !link(row).hash().equals(stored)) {
				this.firstBad = expected;
				return;
			}
			this.entries = expected;
			this.hash = stored;
			compare();
		}

		/**
		 * Each row changes the hash of all that follow it: one that agrees vouches for
		 * all before.
		 */
		private void compare() {
			while (this.agreed < this.anchors.size() && this.anchors.get(this.agreed).seq() == this.entries) {
				Anchor anchor = this.anchors.get(this.agreed);
				if (!anchor.hash().equals(this.hash)) {
					this.against = anchor;
					this.firstBad = this.lastAgreed + 1;
					this.entries = this.lastAgreed;
					return;
				}
				this.agreed++;
				this.lastAgreed = this.entries;
			}
		}

		/**
		 * A chain that was cut short still has its head; so has one that was written past
		 * it.
		 */
		AuditVerdict endingAt(long seq, String headHash) {
			if (this.firstBad == null && (seq != this.entries || !headHash.equals(this.hash))) {
				this.firstBad = Math.min(seq, this.entries) + 1;
			}
			if (this.firstBad == null && this.agreed < this.anchors.size()) {
				this.against = this.anchors.get(this.agreed);
				this.firstBad = this.entries + 1;
			}
			return new AuditVerdict(this.entries, this.hash, this.firstBad, this.agreed, this.against);
		}

		AuditVerdict withoutHead() {
			return endingAt(Long.MAX_VALUE, "");
		}

		private static Link link(ResultSet row) throws SQLException {
			return new Link(row.getObject("agency_id", UUID.class), row.getLong("seq"),
					row.getObject("happened_at", OffsetDateTime.class).toInstant(),
					row.getObject("actor_id", UUID.class), row.getString("actor_name"), row.getString("action"),
					row.getObject("subject", UUID.class), row.getString("words"), row.getString("prev_hash"));
		}

	}

}
