package vn.roviec.target.web;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.roviec.target.Aim;
import vn.roviec.target.AimKind;
import vn.roviec.target.Forecast;
import vn.roviec.target.Target;
import vn.roviec.target.TargetStanding;
import vn.roviec.target.TargetState;
import vn.roviec.web.Spoken;

/** Says figures, states and forecasts. */
@Component
public class TargetWords {

	private final Spoken spoken;

	TargetWords(Spoken spoken) {
		this.spoken = spoken;
	}

	/** "Từ 80 % trở lên". */
	public String aim(Aim aim) {
		return this.spoken.words("target.aim." + aim.kind(), figure(aim, aim.goal()));
	}

	/** "72,5 %", "hạng 12". */
	String figure(Aim aim, BigDecimal value) {
		return said(aim, TypedFigure.write(value));
	}

	private String said(Aim aim, String figure) {
		return (aim.kind() == AimKind.RANK) ? this.spoken.words("target.rank", figure)
				: figure + " " + aim.measuredIn();
	}

	/** "Chưa đo", "Chưa đạt"; after its period "Không đạt". */
	public String state(TargetStanding standing) {
		boolean missed = standing.state() == TargetState.NOT_REACHED && standing.over(this.spoken.today());
		return this.spoken.words(missed ? "target.state.missed" : state(standing.state()));
	}

	static String state(TargetState state) {
		return "target.state." + TargetForm.word(state);
	}

	/** Red means late and nothing else. */
	@Nullable String tone(TargetStanding standing) {
		return switch (standing.state()) {
			case REACHED -> "done";
			case BEHIND -> "soon";
			case NOT_REACHED -> standing.over(this.spoken.today()) ? "late" : "running";
			case UNMEASURED -> null;
		};
	}

	/** Where it leads, or why nothing can be said. */
	public String forecast(TargetStanding standing) {
		Target target = standing.target();
		String end = this.spoken.day(target.endsOn());
		Forecast forecast = standing.forecast();
		if (forecast == null) {
			return this.spoken
				.words(standing.over(this.spoken.today()) ? "target.forecast.over" : "target.forecast.little", end);
		}
		String value = said(target.aim(), TypedFigure.about(forecast.atEnd()));
		boolean reached = standing.state() == TargetState.REACHED;
		boolean holds = target.aim().reachedBy(forecast.atEnd());
		String key = reached ? (holds ? "holds" : "falls")
				: (forecast.reachedOn() == null) ? "never" : holds ? "reaches" : "later";
		return this.spoken.words("target.forecast." + key, end, value, this.spoken.day(forecast.reachedOn()));
	}

}
