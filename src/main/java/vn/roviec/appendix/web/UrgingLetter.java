package vn.roviec.appendix.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notices;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/**
 * Drafts the official letter that urges a unit (công văn đôn đốc), in the layout of NĐ
 * 30/2020, Phụ lục I, with the number, the day and the new deadline left open for whoever
 * signs it.
 */
@Component
class UrgingLetter {

	private final Agencies agencies;

	private final Notices notices;

	private final Spoken spoken;

	UrgingLetter(Agencies agencies, Notices notices, Spoken spoken) {
		this.agencies = agencies;
		this.notices = notices;
		this.spoken = spoken;
	}

	Letter of(AppendixTask task) {
		Agency agency = this.agencies.agency(task.agency());
		List<Instant> reminders = this.notices.told(task.agency(), task.id().value())
			.stream()
			.filter((told) -> told.receipt().kind() != NoticeKind.NEWS)
			.map((told) -> told.receipt().createdAt())
			.toList();
		LocalDate due = task.deadline().dueOn();
		LocalDate today = this.spoken.today();
		return new Letter(agency.parentName().toUpperCase(Locale.ROOT),
				agency.name().replace("UBND", "ỦY BAN NHÂN DÂN").toUpperCase(Locale.ROOT), agency.name(),
				"/" + agency.symbol() + "-" + shortName(task, task.plan().standing()), agency.place(),
				"ngày … tháng %s%d năm %d".formatted((today.getMonthValue() <= 2) ? "0" : "", today.getMonthValue(),
						today.getYear()),
				name(task, task.leadUnit()), name(task, task.plan().standing()),
				shortName(task, task.plan().standing()), (due != null) ? this.spoken.day(due) : null,
				task.deadline().isPast(today), reminders.size(),
				reminders.isEmpty() ? null : this.spoken.day(this.spoken.dayOf(reminders.get(reminders.size() - 1))));
	}

	private String name(AppendixTask task, UnitId unit) {
		return this.agencies.unit(task.agency(), unit).map(Unit::name).orElse("");
	}

	private String shortName(AppendixTask task, UnitId unit) {
		return this.agencies.unit(task.agency(), unit).map(Unit::shortName).orElse("");
	}

	/**
	 * What the letter says beside the task itself.
	 *
	 * @param due the task's day, null where there is none
	 * @param reminded how many reminders were sent
	 * @param lastReminded the day of the last one, null where there was none
	 */
	record Letter(String parent, String issuer, String agency, String symbol, String place, String day, String lead,
			String standing, String standingShort, @Nullable String due, boolean late, int reminded,
			@Nullable String lastReminded) {

	}

}
