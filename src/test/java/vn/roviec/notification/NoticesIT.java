package vn.roviec.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SampleAgency;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import static org.assertj.core.api.Assertions.assertThat;

class NoticesIT {

	private final MovedClock clock = MovedClock.at("2026-03-02T08:00");

	private final SampleAgency agency = new SampleAgency("UBND xã An Bình Trung");

	private final Actor head = actor(this.agency.head);

	private final Actor specialist = actor(this.agency.specialist);

	private Rows rows(MigratedDatabase database) {
		Rows rows = new Rows(database, this.clock, JdbcNotify.class, Notices.class, RegisterAgency.class);
		rows.get(RegisterAgency.class).register(this.agency.asNew());
		return rows;
	}

	@ParameterizedTest
	@EnumSource
	void theSameNoticeIsToldOnceToEachOfficer(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			assertThat(tell(rows, this.head, "task:1:rung:-3")).isTrue();
			assertThat(tell(rows, this.head, "task:1:rung:-3")).isFalse();
			assertThat(tell(rows, this.specialist, "task:1:rung:-3")).isTrue();
			assertThat(rows.get(Notices.class).unread(this.head)).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@EnumSource
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
	@EnumSource
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
	@EnumSource
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
	@EnumSource
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

	private boolean tell(Rows rows, Actor to, String key) {
		return Boolean.TRUE.equals(rows.transaction()
			.execute((status) -> rows.get(Notify.class).tell(to.agency(), to.officer(), notice(key))));
	}

	private static Notice notice(String key) {
		return new Notice(key, NoticeKind.REMINDER, UUID.randomUUID(), "Có việc " + key, "/work/1");
	}

	private Actor actor(OfficerId officer) {
		return new Actor(this.agency.id, officer, "Cán bộ", List.of(), false);
	}

}
