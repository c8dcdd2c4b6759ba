package vn.roviec.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.NewAgency;
import vn.roviec.agency.NewAgency.NewOfficer;
import vn.roviec.agency.NewAgency.NewUnit;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Position;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.support.ApplicationTest;
import vn.roviec.workflow.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole unit takes the same work at once: one has it, all others learn who and when.
 */
@ApplicationTest
class ClaimRaceIT {

	private static final int OFFICERS = 200;

	@Autowired
	private RegisterAgency register;

	@Autowired
	private Agencies agencies;

	@Autowired
	private LaunchTasks launchTasks;

	@Autowired
	private ClaimWork claimWork;

	@Autowired
	private WorkItems items;

	@Autowired
	private Worklists lists;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	private final AgencyId agency = new AgencyId(UUID.randomUUID());

	private final UnitId unit = new UnitId(UUID.randomUUID());

	private final List<OfficerId> officers = new ArrayList<>();

	@Test
	void oneOfTwoHundredHasTheWork() throws Exception {
		crowd();
		String item = launch();
		List<Throwable> lost = takenAtOnce(item);
		WorkItem taken = this.items.find(this.agency, item).orElseThrow();
		assertThat(lost).hasSize(OFFICERS - 1)
			.allSatisfy((failure) -> assertThat(failure).isInstanceOfSatisfying(Conflict.class, (conflict) -> {
				assertThat(conflict.who()).isEqualTo(taken.assigneeName());
				assertThat(conflict.when()).isEqualTo(this.clock.instant());
			}));
		assertThat(taken.state()).isEqualTo(WorkState.CLAIMED);
	}

	private void crowd() {
		List<NewOfficer> crowd = new ArrayList<>();
		for (int number = 1; number <= OFFICERS; number++) {
			OfficerId officer = new OfficerId(UUID.randomUUID());
			this.officers.add(officer);
			crowd.add(new NewOfficer(officer, "Chuyên viên " + number,
					List.of(new Position(this.unit, UnitKind.OFFICE, Role.SPECIALIST, "Chuyên viên"))));
		}
		this.register.register(new NewAgency(
				new Agency(this.agency, "UBND xã An Bình Trung", "Tỉnh Đông Hải", "An Bình Trung", "UBND"),
				List.of(new NewUnit(this.unit, "VPHDND_UBND", "Văn phòng", "Văn phòng", UnitKind.OFFICE, List.of())),
				crowd));
	}

	private String launch() {
		PlanOrder plan = new PlanOrder(UUID.randomUUID(), "Kế hoạch chuyển đổi số", "07/KH-UBND", this.unit,
				this.officers.get(0), LocalDate.of(2026, 12, 31));
		TaskOrder task = new TaskOrder(1, 1, null, "Rà soát hạ tầng số", "Báo cáo", this.unit, List.of(), "", null,
				false);
		this.transaction.executeWithoutResult((status) -> this.launchTasks.launch(this.agency, plan, List.of(task)));
		return this.lists.first(actor(0), WorkList.UNIT, 10).get(0).id();
	}

	private List<Throwable> takenAtOnce(String item) throws Exception {
		List<Actor> actors = this.officers.stream()
			.map((officer) -> this.agencies.actor(officer).orElseThrow())
			.toList();
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(OFFICERS);
		List<Future<WorkItem>> running = new ArrayList<>();
		actors.forEach((actor) -> running.add(threads.submit(() -> {
			start.await();
			return this.claimWork.claim(actor, item);
		})));
		start.countDown();
		List<Throwable> failures = new ArrayList<>();
		for (Future<WorkItem> one : running) {
			try {
				one.get(5, TimeUnit.MINUTES);
			}
			catch (ExecutionException ex) {
				failures.add(ex.getCause());
			}
		}
		threads.shutdown();
		return failures;
	}

	private Actor actor(int number) {
		return this.agencies.actor(this.officers.get(number)).orElseThrow();
	}

}
