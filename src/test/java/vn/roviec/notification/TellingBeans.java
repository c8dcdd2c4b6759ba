package vn.roviec.notification;

import java.util.stream.Stream;

import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SampleAgency;

/** What tells officers, for tests that only have rows. */
public final class TellingBeans {

	private TellingBeans() {
	}

	/** These beans and some more. */
	public static Class<?>[] and(Class<?>... more) {
		return Stream
			.of(Stream.of(SampleAgency.AGENCIES), Stream.of(more), Stream.<Class<?>>of(JdbcNotify.class,
					NoticeEvents.class, Notices.class, NoticePreferences.class, RegisterAgency.class))
			.flatMap((beans) -> beans)
			.toArray(Class<?>[]::new);
	}

}
