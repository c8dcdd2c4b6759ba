package vn.roviec.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.deadline.ReportingPeriod;
import vn.roviec.document.Paper;
import vn.roviec.periodic.OpenReport;
import vn.roviec.periodic.PeriodicReports;
import vn.roviec.periodic.ReportId;
import vn.roviec.periodic.ReportPapers;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.Plans;
import vn.roviec.support.Commune;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Measures the report of a year with 400 tasks, from its opening to its papers. */
class ReportBench {

	private static final int TASKS = 400;

	private static final int RUNS = 3;

	@Test
	void reportOfAYear() throws Exception {
		Figures figures = new Figures();
		try (BenchServer server = new BenchServer();
				RunningApplication application = new RunningApplication(server.database("reports"))) {
			for (int run = 0; run < RUNS; run++) {
				measure(application, figures, String.valueOf(run));
			}
		}
		figures.write(Path.of(System.getProperty("roviec.bench.report.file", "target/bench/report.json")));
	}

	private static void measure(RunningApplication application, Figures figures, String run) {
		Commune commune = new Commune(application.get(RegisterAgency.class), application.get(Agencies.class));
		int year = LocalDate.now(application.get(Clock.class)).getYear();
		PlanId plan = plan(application, commune, year);
		long begun = System.nanoTime();
		ReportId id = application.get(OpenReport.class)
			.open(application.get(Plans.class).get(commune.id, plan), ReportingPeriod.of(year + 1 + "-Y"));
		long compiled = System.nanoTime();
		ReportPapers papers = application.get(ReportPapers.class);
		byte[] word = papers.word(application.get(PeriodicReports.class).get(commune.id, id));
		long written = System.nanoTime();
		Paper paper = papers.now(application.get(PeriodicReports.class).get(commune.id, id));
		long printed = System.nanoTime();
		figures.put((compiled - begun) / 1e9, "report", run, "compiledSeconds");
		figures.put((written - compiled) / 1e9, "report", run, "docxSeconds");
		figures.put((printed - written) / 1e9, "report", run, "pdfSeconds");
		figures.put((printed - begun) / 1e9, "report", run, "allSeconds");
		figures.put(word.length / 1024.0, "report", run, "docxKb");
		figures.put(paper.bytes().length / 1024.0, "report", run, "pdfKb");
	}

	/**
	 * All of them are led by the standing unit, so that the report is compiled at once.
	 */
	private static PlanId plan(RunningApplication application, Commune commune, int year) {
		PlanId plan = application.get(OpenPlan.class)
			.open(commune.drafter(), new PlanText("Kế hoạch cải cách hành chính năm " + year, LocalDate.of(year, 1, 1),
					LocalDate.of(year + 1, 12, 31), "", "I. MỤC ĐÍCH", "Sở Nội vụ (b/c)", "VT"), List.of());
		List<TaskOrder> orders = new ArrayList<>();
		for (int at = 0; at < TASKS; at++) {
			orders.add(
					new TaskOrder(at + 1, 1, "Nội dung " + at / 50,
							"Rà soát, đơn giản hóa thủ tục hành chính thuộc thẩm quyền giải quyết của xã, lĩnh vực "
									+ at,
							"Báo cáo kết quả rà soát lần " + at, commune.culture, List.of(commune.economy), "31/12",
							LocalDate.of(year + 1, 1 + at % 12, 20), false));
		}
		application.get(TransactionOperations.class)
			.executeWithoutResult(
					(status) -> application.get(LaunchTasks.class)
						.launch(commune.id,
								new PlanOrder(plan.value(), "Kế hoạch cải cách hành chính", "01/KH-UBND",
										commune.culture, commune.drafter().officer(), LocalDate.of(year + 1, 12, 31)),
								orders));
		done(application.get(JdbcClient.class), plan.value());
		return plan;
	}

	private static void done(JdbcClient jdbc, UUID plan) {
		jdbc.sql("""
				update appendix_task set status = 'DONE', submitted_at = launched_at, completed_at = launched_at,
				    result_words = 'Đã rà soát xong, kiến nghị cắt giảm thời gian giải quyết của một số thủ tục.'
				where plan_id = ? and mod(item_no, 3) > 0
				""").param(plan).update();
	}

}
