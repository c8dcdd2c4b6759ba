package vn.roviec.crash;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.WithdrawPlan;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.register.RegisterEntry;
import vn.roviec.support.AtOnce;
import vn.roviec.support.Jobs;
import vn.roviec.support.MovedClock;
import vn.roviec.support.SignedIn;
import vn.roviec.workflow.CheckConsistency;
import vn.roviec.workflow.Conflict;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans that are issued, signed and withdrawn at the same moment. */
@CrashTest
class IssueRaceIT {

	private static final int THREADS = 50;

	/** Fewer in every build; the profile "crash" takes 1,000. */
	private static final int PLANS = Integer.getInteger("roviec.crash.plans", 60);

	@Autowired
	private BeanFactory beans;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private CheckConsistency checkConsistency;

	@Autowired
	private MovedClock clock;

	@Autowired
	private Jobs jobs;

	@Test
	void numbersHaveNoGapWhoeverGivesUpWhileTheYearTurns() throws Exception {
		List<PlanWalk> communes = List.of(new PlanWalk(this.beans), new PlanWalk(this.beans), new PlanWalk(this.beans));
		this.jobs.jumpTo("2026-12-31T23:59:59");
		try {
			Map<PlanId, PlanWalk> signed = signed(communes);
			Map<PlanWalk, List<PlanId>> kept = new ConcurrentHashMap<>();
			AtomicInteger turn = new AtomicInteger();
			AtomicInteger issued = new AtomicInteger();
			List<Callable<?>> attempts = new ArrayList<>();
			signed.forEach((id, walk) -> attempts.add(() -> {
				issue(walk, id, turn.incrementAndGet() % 5 == 0);
				if (issued.incrementAndGet() == PLANS / 2) {
					this.clock.move(Duration.ofSeconds(1));
				}
				return kept.computeIfAbsent(walk, (key) -> new CopyOnWriteArrayList<>()).add(id);
			}));
			assertThat(AtOnce.run(THREADS, attempts)).hasSize(PLANS / 5)
				.allSatisfy((failure) -> assertThat(failure).isInstanceOf(GivenUp.class));
			kept.forEach(IssueRaceIT::assertNumbered);
			assertThat(kept).hasSize(3);
			// one commune may by chance have issued all before midnight
			assertThat(kept.entrySet())
				.flatExtracting((all) -> all.getValue().stream().map((id) -> all.getKey().plan(id).issuedOn()).toList())
				.extracting(LocalDate::getYear)
				.contains(2026, 2027);
			assertAgreement();
		}
		finally {
			this.jobs.jumpTo("2026-03-02T08:00");
		}
	}

	private static Map<PlanId, PlanWalk> signed(List<PlanWalk> communes) throws InterruptedException {
		Map<PlanId, PlanWalk> signed = new ConcurrentHashMap<>();
		List<Callable<?>> attempts = IntStream.range(0, PLANS)
			.mapToObj((index) -> communes.get(index % communes.size()))
			.<Callable<?>>map((walk) -> () -> signed.put(walk.signed(), walk) == null)
			.toList();
		assertThat(AtOnce.run(4, attempts)).isEmpty();
		return signed;
	}

	private static void assertNumbered(PlanWalk walk, List<PlanId> plans) {
		OutgoingRegister register = walk.get(OutgoingRegister.class);
		Map<Integer, List<Integer>> years = plans.stream()
			.map((id) -> register.of(walk.commune.id, id.value()).orElseThrow())
			.collect(Collectors.groupingBy(RegisterEntry::year,
					Collectors.mapping(RegisterEntry::number, Collectors.toList())));
		assertThat(years.keySet()).isSubsetOf(2026, 2027);
		years.values()
			.forEach((numbers) -> assertThat(numbers)
				.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
		assertThat(plans).allSatisfy((id) -> assertThat(register.of(walk.commune.id, id.value())).get()
			.returns(walk.plan(id).number(), RegisterEntry::number)
			.returns(walk.plan(id).issuedOn(), RegisterEntry::issuedOn));
	}

	@Test
	void whatIsWithdrawnIsNotSignedAfterwards() throws Exception {
		PlanWalk walk = new PlanWalk(this.beans);
		for (int round = 0; round < 10; round++) {
			PlanId id = walk.checked();
			String hash = walk.hash(id);
			List<Throwable> lost = AtOnce.run(2, List.of(withdraw(walk, id), () -> {
				walk.sign(id, hash);
				return "";
			}));
			assertThat(walk.plan(id).status()).isEqualTo(PlanStatus.WITHDRAWN);
			assertThat(lost).hasSize((walk.plan(id).signature() != null) ? 0 : 1)
				.allSatisfy((failure) -> assertThat(failure).isInstanceOf(Conflict.class));
		}
		assertAgreement();
	}

	@Test
	void issuedOrWithdrawnButNotBoth() throws Exception {
		PlanWalk walk = new PlanWalk(this.beans);
		int withdrawn = 0;
		for (int round = 0; round < 10; round++) {
			PlanId id = walk.signed();
			assertThat(AtOnce.run(2, List.of(withdraw(walk, id), () -> issue(walk, id, false)))).singleElement()
				.isInstanceOf(Conflict.class);
			withdrawn += (walk.plan(id).status() == PlanStatus.WITHDRAWN) ? 1 : 0;
		}
		assertThat(walk.get(OutgoingRegister.class).nextNumber(walk.commune.id, "KH", 2026)).isEqualTo(11 - withdrawn);
		assertAgreement();
	}

	@Test
	void issuedTwentyTimesAtOnceItHasOneNumber() throws Exception {
		PlanWalk walk = new PlanWalk(this.beans);
		PlanId id = walk.signed();
		Callable<?> issue = () -> issue(walk, id, false);
		List<Throwable> lost = AtOnce.run(20, IntStream.range(0, 20).<Callable<?>>mapToObj((index) -> issue).toList());
		assertThat(lost).hasSize(19).allSatisfy((failure) -> assertThat(failure).isInstanceOf(Conflict.class));
		assertThat(walk.plan(id).number()).isEqualTo(1);
		assertThat(walk.get(OutgoingRegister.class).nextNumber(walk.commune.id, "KH", 2026)).isEqualTo(2);
		assertAgreement();
	}

	@Test
	void theSameFormTwentyTimesHasOneEffect() throws Exception {
		PlanWalk walk = new PlanWalk(this.beans);
		PlanId id = walk.signed();
		SignedIn pages = new SignedIn(this.application);
		pages.reads(walk.commune.clerk(), "/plans/" + id);
		List<Integer> answers = new CopyOnWriteArrayList<>();
		Callable<?> post = () -> answers.add(pages.sends(walk.commune.clerk(), "/plans/" + id + "/issue").getStatus());
		assertThat(AtOnce.run(20, IntStream.range(0, 20).<Callable<?>>mapToObj((index) -> post).toList())).isEmpty();
		assertThat(answers).hasSize(20).containsOnlyOnce(302).filteredOn((status) -> status == 409).hasSize(19);
		assertThat(walk.get(OutgoingRegister.class).nextNumber(walk.commune.id, "KH", 2026)).isEqualTo(2);
		assertAgreement();
	}

	private String issue(PlanWalk walk, PlanId id, boolean givenUp) {
		this.transaction.executeWithoutResult((status) -> {
			walk.issue(id);
			if (givenUp) {
				throw new GivenUp();
			}
		});
		return "";
	}

	private static Callable<?> withdraw(PlanWalk walk, PlanId id) {
		return () -> {
			walk.get(WithdrawPlan.class).withdraw(walk.commune.drafter(), id, "Gộp vào kế hoạch khác");
			return "";
		};
	}

	private void assertAgreement() {
		assertThat(this.checkConsistency.check()).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.differences()).isEmpty());
	}

	/** The transaction ends without a commit. */
	private static final class GivenUp extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
