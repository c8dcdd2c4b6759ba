package vn.roviec.distribution;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.UnitId;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends an issued plan to everybody on its list of recipients (Nơi nhận). */
@Service
public class DistributeCopies {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final Deliveries deliveries;

	private final Agencies agencies;

	private final Notify notify;

	private final MessageSource messages;

	private final Clock clock;

	DistributeCopies(Deliveries deliveries, Agencies agencies, Notify notify, MessageSource messages, Clock clock) {
		this.deliveries = deliveries;
		this.agencies = agencies;
		this.notify = notify;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Makes one copy for each unit of each line and tells the unit's heads, or all its
	 * officers where it has no head. A plan that has been distributed stays as it is.
	 * @param documentNumber "07/KH-UBND"
	 * @param link path of the plan's page
	 */
	@Transactional
	public void distribute(AgencyId agency, UUID plan, String title, String documentNumber, String link,
			List<RecipientLine> lines) {
		if (!this.deliveries.of(agency, plan).isEmpty()) {
			return;
		}
		String text = this.messages.getMessage("distribution.notice", new Object[] { documentNumber, title },
				VIETNAMESE);
		Notice notice = new Notice("plan:" + plan + ":copy", NoticeKind.NEWS, plan, text, link);
		int position = 0;
		for (RecipientLine line : lines) {
			if (line.units().isEmpty()) {
				add(agency, plan, position++, line, null, DeliveryState.PAPER);
			}
			for (UnitId unit : line.units().stream().distinct().toList()) {
				add(agency, plan, position++, line, unit, tell(agency, unit, notice));
			}
		}
	}

	private DeliveryState tell(AgencyId agency, UnitId unit, Notice notice) {
		List<Officer> told = this.agencies.heads(agency, unit);
		if (told.isEmpty()) {
			told = this.agencies.officersIn(agency, unit);
		}
		told.forEach((officer) -> this.notify.tell(agency, officer.id(), notice));
		return told.isEmpty() ? DeliveryState.WAITING : DeliveryState.SENT;
	}

	private void add(AgencyId agency, UUID plan, int position, RecipientLine line, @Nullable UnitId unit,
			DeliveryState state) {
		this.deliveries.add(new Delivery(UUID.randomUUID(), agency, plan, position, line.text(), unit, state,
				(state == DeliveryState.SENT) ? this.clock.instant() : null, null, null, null));
	}

}
