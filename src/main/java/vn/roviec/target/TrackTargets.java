package vn.roviec.target;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows the targets of an issued plan from now on, each by its standing unit. */
@Service
public class TrackTargets {

	/** In characters. */
	private static final int LONGEST = 4000;

	private static final int LONGEST_SECTION = 200;

	private final Targets targets;

	private final Clock clock;

	TrackTargets(Targets targets, Clock clock) {
		this.targets = targets;
		this.clock = clock;
	}

	/** Keeps the plan's targets once, whatever is retried. */
	@Transactional
	public void track(AgencyId agency, UUID plan, UnitId unit, List<TargetOrder> orders) {
		if (this.targets.positions(agency, plan) > 0) {
			return;
		}
		int position = 0;
		for (TargetOrder order : orders) {
			position++;
			int figure = 0;
			for (Aim aim : order.aims()) {
				this.targets.add(new Target(TargetId.next(), agency, plan, position, ++figure,
						cut(order.section(), LONGEST_SECTION), cut(order.text(), LONGEST), aim, order.startsOn(),
						order.endsOn(), unit, false), null, this.clock.instant());
			}
		}
	}

	private static String cut(String words, int longest) {
		return (words.length() > longest) ? words.substring(0, longest) : words;
	}

}
