package vn.roviec.plan;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;
import vn.roviec.signature.CornerFile;
import vn.roviec.signature.SignCorner;
import vn.roviec.signature.SignedFile;
import vn.roviec.signature.SignedFiles;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that go with a plan: added while it is drafted, signed by the agency at their
 * top right when the plan is sealed (NĐ 30/2020, Phụ lục I).
 */
@Service
@Transactional
public class Annexes {

	/** How many go with one plan. */
	public static final int MOST = 5;

	/** What all of them may come to, in bytes: mailboxes take no more. */
	public static final long LARGEST = 15L * 1024 * 1024;

	private final JdbcClient jdbc;

	private final Plans plans;

	private final Files files;

	private final SignedFiles signed;

	private final SignCorner signCorner;

	private final AuditLog audit;

	private final Clock clock;

	Annexes(JdbcClient jdbc, Plans plans, Files files, SignedFiles signed, SignCorner signCorner, AuditLog audit,
			Clock clock) {
		this.jdbc = jdbc;
		this.plans = plans;
		this.files = files;
		this.signed = signed;
		this.signCorner = signCorner;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the officer may add and take away files now. */
	public static boolean mayChange(Actor actor, Plan plan) {
		return plan.status().editable() && actor.actsFor(plan.drafter());
	}

	/** Those of a plan in the order in which they came. */
	@Transactional(readOnly = true)
	public List<Annex> of(AgencyId agency, PlanId plan) {
		return this.jdbc.sql("""
				select a.id, a.file_id, a.name, f.size from plan_annex a join stored_file f on f.id = a.file_id
				where a.agency_id = ? and a.plan_id = ? order by a.added_at, a.id
				""")
			.params(agency.value(), plan.value())
			.query((row, n) -> new Annex(row.getObject("id", UUID.class), plan, row.getObject("file_id", UUID.class),
					row.getString("name"), row.getLong("size")))
			.list();
	}

	/** The file as it goes out: with the agency's signature once it has one. */
	@Transactional(readOnly = true)
	public byte[] content(AgencyId agency, Annex annex) {
		return this.signed.last(agency, annex.id())
			.map((file) -> this.signed.content(agency, file))
			.orElseGet(() -> asItCame(agency, annex));
	}

	/**
	 * Adds a file.
	 * @throws Refused where it is no PDF that can be signed, or there are too many
	 */
	public void add(Actor actor, PlanId id, String name, byte[] content) {
		open(actor, id);
		List<Annex> present = of(actor.agency(), id);
		if (content.length == 0) {
			throw new Refused("plan.annexes.missing");
		}
		if (present.size() >= MOST) {
			throw new Refused("plan.annexes.many", MOST);
		}
		if (present.stream().mapToLong(Annex::size).sum() + content.length > LARGEST) {
			throw new Refused("plan.annexes.large", LARGEST / (1024 * 1024));
		}
		StoredFile stored = this.files.store(actor, id.value(), FilePurpose.ANNEX, name, content);
		SignCorner.mustBeOpen(stored.name(), content);
		this.jdbc
			.sql("insert into plan_annex (id, agency_id, plan_id, file_id, name, added_at) values (?, ?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), actor.agency().value(), id.value(), stored.id(), stored.name(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.audit.append(actor, "plan.annex-added", id.value(), stored.name());
	}

	/** Takes one away. */
	public void remove(Actor actor, PlanId id, UUID annex) {
		open(actor, id);
		Annex found = of(actor.agency(), id).stream()
			.filter((one) -> one.id().equals(annex))
			.findFirst()
			.orElseThrow(() -> new NotFound("annex"));
		this.jdbc.sql("delete from plan_annex where agency_id = ? and id = ?")
			.params(actor.agency().value(), annex)
			.update();
		this.audit.append(actor, "plan.annex-removed", id.value(), found.name());
	}

	/**
	 * Signs those that bear no signature yet, where the plan itself is sealed.
	 * @param clerk who issued it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void seal(Plan plan, OfficerId clerk) {
		boolean sealed = this.signed.last(plan.agency(), plan.id().value())
			.filter((file) -> file.stage() == SignedFile.Stage.SEALED)
			.isPresent();
		for (Annex annex : sealed ? of(plan.agency(), plan.id()) : List.<Annex>of()) {
			if (this.signed.last(plan.agency(), annex.id()).isEmpty()) {
				String number = DocumentSymbol.of(plan);
				this.signCorner.sign(plan.agency(), clerk, new CornerFile(annex.id(), plan.id().value(), number,
						annex.name() + " · " + plan.title(), List.of(number)), asItCame(plan.agency(), annex));
			}
		}
	}

	private byte[] asItCame(AgencyId agency, Annex annex) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.files.copyTo(agency, annex.file(), bytes);
		return bytes.toByteArray();
	}

	private void open(Actor actor, PlanId id) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.mustBeOpenTo(actor);
	}

}
