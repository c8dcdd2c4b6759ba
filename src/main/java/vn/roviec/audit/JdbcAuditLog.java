package vn.roviec.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.audit.AuditChain.Happening;

import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the record in the transaction of what it records, as the last thing before it
 * commits: the lock on the chain comes after every other lock, so that it is held for a
 * moment only and no two transactions wait for one another.
 */
@Repository
class JdbcAuditLog implements AuditLog {

	private final AuditChain chain;

	private final JdbcClient jdbc;

	JdbcAuditLog(AuditChain chain, JdbcClient jdbc) {
		this.chain = chain;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(Actor actor, String action, UUID subject, String words) {
		pending().happenings
			.add(new Happening(actor.agency(), actor.officer().value(), name(actor), action, subject, words));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(AgencyId agency, Actor visitor, String from, String action, UUID subject, String words) {
		pending().happenings
			.add(new Happening(agency, visitor.officer().value(), name(visitor) + ", " + from, action, subject, words));
	}

	private static String name(Actor actor) {
		return actor.name().contains(actor.title()) ? actor.name() : actor.name() + ", " + actor.title();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(AgencyId agency, String action, UUID subject, String words) {
		pending().happenings.add(new Happening(agency, null, "", action, subject, words));
	}

	private Pending pending() {
		Pending pending = (Pending) TransactionSynchronizationManager.getResource(this.chain);
		if (pending == null) {
			pending = new Pending(this.chain);
			TransactionSynchronizationManager.bindResource(this.chain, pending);
			TransactionSynchronizationManager.registerSynchronization(pending);
		}
		return pending;
	}

	@Override
	@Transactional(readOnly = true)
	public List<AuditEntry> of(AgencyId agency, UUID subject) {
		return this.jdbc
			.sql("select seq, happened_at, actor_name, action, subject, words from audit_entry"
					+ " where agency_id = ? and subject = ? order by seq")
			.params(agency.value(), subject)
			.query((row, n) -> new AuditEntry(row.getLong("seq"),
					row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("actor_name"),
					row.getString("action"), row.getObject("subject", UUID.class), row.getString("words")))
			.list();
	}

	/**
	 * What one transaction is to record; the chains of several agencies are locked in one
	 * order.
	 */
	private static final class Pending implements TransactionSynchronization {

		private final List<Happening> happenings = new ArrayList<>();

		private final AuditChain chain;

		Pending(AuditChain chain) {
			this.chain = chain;
		}

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.happenings.sort(Comparator.comparing((happening) -> happening.agency().value()));
			this.happenings.forEach(this.chain::add);
			this.happenings.clear();
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(this.chain);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(this.chain, this);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(this.chain);
			if (status == STATUS_COMMITTED && !this.happenings.isEmpty()) {
				throw new IllegalStateException("Recorded too late, while the transaction was committing already");
			}
		}

	}

}
