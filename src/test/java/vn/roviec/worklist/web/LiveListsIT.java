package vn.roviec.worklist.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Open lists are told of what changes for them, until their session ends. */
@ApplicationTest
@AutoConfigureMockMvc
class LiveListsIT {

	private static final String CHANGED = "event:work";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private LiveLists lists;

	@Autowired
	private Clock clock;

	private Commune commune;

	private SignedIn pages;

	@BeforeEach
	void begin() {
		this.commune = new Commune(this.application.getBean(RegisterAgency.class),
				this.application.getBean(Agencies.class));
		this.pages = new SignedIn(this.application);
	}

	@Test
	void whoItConcernsIsToldAndNobodyElse() throws Exception {
		MvcResult economist = listens(this.commune.economist());
		MvcResult receptionist = listens(this.commune.receptionist());
		MvcResult chairman = listens(this.commune.chairman());
		this.lists.look();
		launch();
		this.lists.look();
		assertThat(said(economist)).startsWith("retry:").contains(CHANGED);
		assertThat(said(chairman)).contains(CHANGED);
		assertThat(said(receptionist)).doesNotContain(CHANGED);
	}

	@Test
	void whatChangedSinceThePageWasMadeIsToldAtOnce() throws Exception {
		launch();
		assertThat(said(listens(this.commune.economist(), this.clock.millis() - 1000))).contains(CHANGED);
	}

	@Test
	void whatChangesBeforeTheFirstLookIsToldToo() throws Exception {
		MvcResult economist = listens(this.commune.economist());
		launch();
		this.lists.look();
		assertThat(said(economist)).contains(CHANGED);
	}

	@Test
	void theStreamEndsWithTheSession() throws Exception {
		MvcResult economist = listens(this.commune.economist());
		this.pages.sends(this.commune.economist(), "/logout");
		assertThatNoException().as("the stream's end").isThrownBy(() -> economist.getAsyncResult(0));
		this.lists.look();
		launch();
		this.lists.look();
		assertThat(said(economist)).doesNotContain(CHANGED);
	}

	private MvcResult listens(Actor actor) throws Exception {
		return listens(actor, this.clock.millis());
	}

	private MvcResult listens(Actor actor, long read) throws Exception {
		MvcResult stream = this.pages.opens(actor, "/worklist/changes?read=" + read).andReturn();
		assertThat(stream.getResponse().getContentType()).startsWith("text/event-stream");
		return stream;
	}

	private static String said(MvcResult stream) throws Exception {
		return stream.getResponse().getContentAsString();
	}

	private void launch() {
		PlanOrder order = new PlanOrder(UUID.randomUUID(), "Kế hoạch chuyển đổi số", "07/KH-UBND", this.commune.culture,
				this.commune.drafter().officer(), LocalDate.of(2026, 12, 31));
		TaskOrder task = new TaskOrder(1, 1, null, "Rà soát hạ tầng số", "Báo cáo", this.commune.economy, List.of(), "",
				null, false);
		this.application.getBean(TransactionTemplate.class)
			.executeWithoutResult((status) -> this.application.getBean(LaunchTasks.class)
				.launch(this.commune.id, order, List.of(task)));
	}

}
