package vn.roviec.notification;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.Absence;
import vn.roviec.agency.AbsenceId;
import vn.roviec.agency.Absences;
import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SampleAgency;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NoticesIT {

	private final MovedClock clock = MovedClock.at("2026-03-02T08:00");

	private final SampleAgency agency = new SampleAgency("UBND xã An Bình Trung");

	private final Actor head = actor(this.agency.head);

	private final Actor specialist = actor(this.agency.specialist);

	private Rows rows(MigratedDatabase database) {
		Rows rows = new Rows(database, this.clock, TellingBeans.and());
		rows.get(RegisterAgency.class).register(this.agency.asNew());
		return rows;
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void theSameNoticeIsToldOnceToEachOfficer(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			assertThat(tell(rows, this.head, "task:1:rung:-3")).isTrue();
			assertThat(tell(rows, this.head, "task:1:rung:-3")).isFalse();
			assertThat(tell(rows, this.specialist, "task:1:rung:-3")).isTrue();
			assertThat(rows.get(Notices.class).unread(this.head)).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aSecondTellingLeavesTheTransactionUsable(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			rows.transaction().executeWithoutResult((status) -> {
				Notify notify = rows.get(Notify.class);
				assertThat(notify.tell(this.agency.id, this.head.officer(), notice("a"))).isTrue();
				assertThat(notify.tell(this.agency.id, this.head.officer(), notice("a"))).isFalse();
				assertThat(notify.tell(this.agency.id, this.head.officer(), notice("b"))).isTrue();
			});
			assertThat(rows.get(Notices.class).unread(this.head)).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void pagesFollowOneAnotherNewestFirst(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			for (int i = 0; i < 7; i++) {
				tell(rows, this.head, "n" + i);
				this.clock.move(Duration.ofSeconds((i + 1) % 2));
			}
			Notices notices = rows.get(Notices.class);
			List<Receipt> first = notices.page(this.head, null, 4);
			List<Receipt> second = notices.page(this.head, first.get(3).id(), 4);
			assertThat(first).hasSize(4);
			assertThat(second).hasSize(3);
			assertThat(first).extracting(Receipt::id)
				.doesNotContainAnyElementsOf(second.stream().map(Receipt::id).toList());
			assertThat(second.get(2).text()).isEqualTo("Có việc n0");
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void theFirstOpeningIsTheReceipt(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			tell(rows, this.head, "a");
			Notices notices = rows.get(Notices.class);
			UUID id = notices.page(this.head, null, 1).get(0).id();
			assertThat(notices.open(this.head, id)).contains("/work/1");
			var opened = notices.page(this.head, null, 1).get(0).openedAt();
			this.clock.move(Duration.ofHours(1));
			assertThat(notices.open(this.head, id)).contains("/work/1");
			assertThat(notices.page(this.head, null, 1).get(0).openedAt()).isNotNull().isEqualTo(opened);
			assertThat(notices.unread(this.head)).isZero();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void nobodyOpensAnothersNotice(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			tell(rows, this.head, "a");
			Notices notices = rows.get(Notices.class);
			UUID id = notices.page(this.head, null, 1).get(0).id();
			assertThat(notices.open(this.specialist, id)).isEmpty();
			notices.readAll(this.specialist);
			assertThat(notices.unread(this.head)).isEqualTo(1);
			notices.readAll(this.head);
			assertThat(notices.unread(this.head)).isZero();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void theDatabaseRefusesToChangeAReceipt(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			tell(rows, this.head, "a");
			rows.get(Notices.class).open(this.head, rows.get(Notices.class).page(this.head, null, 1).get(0).id());
			for (String change : new String[] { "update notice set text = 'Khác'", "delete from notice",
					"update notice_event set happened_at = happened_at + interval '1' day", "delete from notice_event",
					"update notice set created_at = created_at - interval '1' day" }) {
				assertThatExceptionOfType(DataAccessException.class).as(change)
					.isThrownBy(() -> rows.jdbc().sql(change).update())
					.withMessageContaining("append-only");
			}
			Receipt kept = rows.get(Notices.class).page(this.head, null, 1).get(0);
			assertThat(kept.text()).isEqualTo("Có việc a");
			assertThat(kept.openedAt()).isEqualTo(this.clock.instant());
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void markingAllAsReadIsNoOpening(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Notices notices = rows.get(Notices.class);
			tell(rows, this.head, "a");
			notices.readAll(this.head);
			Receipt marked = notices.page(this.head, null, 1).get(0);
			assertThat(marked.unread()).isFalse();
			assertThat(marked.openedAt()).isNull();
			assertThat(marked.seenAt()).isEqualTo(this.clock.instant());
			this.clock.move(Duration.ofHours(1));
			notices.open(this.head, marked.id());
			Receipt opened = notices.page(this.head, null, 1).get(0);
			assertThat(opened.openedAt()).isEqualTo(this.clock.instant());
			assertThat(opened.seenAt()).isEqualTo(marked.seenAt());
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whatStoodOnTheScreenIsDeliveredOnce(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Notices notices = rows.get(Notices.class);
			tell(rows, this.head, "a");
			Receipt notice = notices.page(this.head, null, 1).get(0);
			notices.shown(this.specialist, List.of(notice.id()));
			assertThat(events(rows, notice)).isEmpty();
			notices.shown(this.head, List.of(notice.id()));
			this.clock.move(Duration.ofHours(1));
			notices.shown(this.head, List.of(notice.id()));
			assertThat(events(rows, notice)).containsExactly("APP DELIVERED 08:00");
			notices.open(this.head, notice.id());
			assertThat(events(rows, notice)).containsExactly("APP DELIVERED 08:00", "APP OPENED 09:00");
			assertThat(notices.unread(this.head)).isZero();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void openingsOfBeforeAreKept(MigratedDatabase database) {
		try (Rows rows = new Rows(() -> database.create("83"), this.clock, NoticeEvents.class)) {
			rows.jdbc().sql("""
					insert into agency (id, name, parent_name, place, symbol, created_at)
					values (:agency, 'UBND xã An Bình Trung', '', '', '', current_timestamp)
					""").param("agency", this.agency.id.value()).update();
			rows.jdbc().sql("""
					insert into officer (id, agency_id, name, active, sort_order)
					values (:officer, :agency, 'Trưởng phòng', true, 1)
					""").param("officer", this.agency.head.value()).param("agency", this.agency.id.value()).update();
			for (String minute : new String[] { "05", "09", "09" }) {
				old(rows, "timestamp with time zone '2026-03-01 08:" + minute + ":00+07'");
			}
			old(rows, "null");
			database.migrate(rows.get(DataSource.class));
			assertThat(rows.jdbc()
				.sql("select kind || ' ' || count(*) from notice_event group by kind order by kind")
				.query(String.class)
				.list()).containsExactly("OPENED 1", "SEEN 2");
			assertThat(rows.jdbc()
				.sql("select count(*) from notice_waiting where place = 'BELL'")
				.query(Integer.class)
				.single()).isOne();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whoStandsInIsToldToo(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			LocalDate today = LocalDate.now(this.clock);
			rows.get(Absences.class)
				.add(new Absence(new AbsenceId(UUID.randomUUID()), this.agency.id, this.agency.head, today, today,
						this.agency.specialist, "Nghỉ phép"));
			tell(rows, this.head, "a");
			tell(rows, this.head, "a");
			assertThat(rows.get(Notices.class).page(this.specialist, null, 10)).singleElement()
				.satisfies((notice) -> assertThat(notice.insteadOf()).isEqualTo("Trưởng phòng"));
			assertThat(rows.get(Notices.class).page(this.head, null, 10)).singleElement()
				.satisfies((notice) -> assertThat(notice.insteadOf()).isNull());
			this.clock.move(Duration.ofDays(1));
			tell(rows, this.head, "b");
			assertThat(rows.get(Notices.class).page(this.specialist, null, 10)).hasSize(1);
		}
	}

	private void old(Rows rows, String opened) {
		rows.jdbc()
			.sql("""
					insert into notice (id, agency_id, officer_id, notice_key, kind, subject, text, link, created_at,
					    opened_at)
					values (:id, :agency, :officer, :key, 'NEWS', :id, 'Tin', '/', timestamp with time zone
					    '2026-03-01 07:30:00+07',
					""" + opened + ")")
			.param("id", UUID.randomUUID())
			.param("agency", this.agency.id.value())
			.param("officer", this.agency.head.value())
			.param("key", UUID.randomUUID().toString())
			.update();
	}

	private List<String> events(Rows rows, Receipt notice) {
		return rows.get(Notices.class)
			.told(this.agency.id, notice.subject())
			.get(0)
			.events()
			.stream()
			.map((event) -> event.channel() + " " + event.kind() + " "
					+ event.at().atZone(this.clock.getZone()).toLocalTime())
			.toList();
	}

	private boolean tell(Rows rows, Actor to, String key) {
		return Boolean.TRUE.equals(rows.transaction()
			.execute((status) -> rows.get(Notify.class).tell(to.agency(), to.officer(), notice(key))));
	}

	private static Notice notice(String key) {
		return new Notice(key, NoticeKind.REMINDER, UUID.randomUUID(), "Có việc " + key, "/work/1");
	}

	private Actor actor(OfficerId officer) {
		return new Actor(this.agency.id, officer, "Cán bộ", List.of());
	}

}
