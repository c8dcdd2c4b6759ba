package vn.roviec.periodic.demo;

import java.util.List;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.ReportKind;
import vn.roviec.periodic.ConfirmPart;
import vn.roviec.periodic.OpenDueReports;
import vn.roviec.periodic.PeriodicReport;
import vn.roviec.periodic.PeriodicReports;
import vn.roviec.periodic.ReportPart;
import vn.roviec.periodic.ReportRule;
import vn.roviec.periodic.SetReports;
import vn.roviec.security.demo.DemoAgencies;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills the demonstration with the reports of the last month, one unit's part confirmed
 * already; {@code roviec.demo.reports=false} leaves them out.
 */
@Component
@Profile("demo")
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "roviec.demo.reports", matchIfMissing = true)
@Order(1)
class DemoReports implements ApplicationRunner {

	private static final AgencyId AGENCY = DemoAgencies.AN_BINH_TRUNG;

	private static final int LATE_IN_THE_MONTH = 28;

	private final PeriodicReports reports;

	private final OpenDueReports due;

	private final SetReports set;

	private final ConfirmPart confirm;

	private final Agencies agencies;

	DemoReports(PeriodicReports reports, OpenDueReports due, SetReports set, ConfirmPart confirm, Agencies agencies) {
		this.reports = reports;
		this.due = due;
		this.set = set;
		this.confirm = confirm;
		this.agencies = agencies;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.reports.count() > 0) {
			return;
		}
		List<ReportRule> monthly = Stream.of(ReportKind.values())
			.map((kind) -> new ReportRule(kind, kind != ReportKind.SECOND_HALF, LATE_IN_THE_MONTH))
			.toList();
		this.set.rules(actor("truongphongvhxh"), monthly);
		this.due.open(AGENCY);
		Actor officer = actor("chuyenvientt");
		this.reports.findAll().forEach((report) -> confirm(report, officer));
	}

	private void confirm(PeriodicReport report, Actor officer) {
		report.parts()
			.stream()
			.map(ReportPart::unit)
			.filter(officer::belongsTo)
			.forEach((unit) -> this.confirm.confirm(officer, report.id(), unit));
	}

	private Actor actor(String username) {
		return this.agencies.actor(DemoAgencies.officer(username)).orElseThrow();
	}

}
