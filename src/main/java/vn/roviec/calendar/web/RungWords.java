package vn.roviec.calendar.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.roviec.deadline.Audience;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.RungKind;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Says the rungs of a ladder in words: when, what kind, to whom. */
@Component
class RungWords {

	private final Spoken spoken;

	RungWords(Spoken spoken) {
		this.spoken = spoken;
	}

	/**
	 * The ladder for those who only read it; what comes back says so at the last rung.
	 */
	List<Line> lines(Ladder ladder) {
		Ladder folded = ladder.folded();
		int last = folded.rungs().get(folded.rungs().size() - 1).offset();
		String again = (folded.repeatEvery() > 0)
				? this.spoken.words("ladder.again", String.valueOf(folded.repeatEvery())) : "";
		return folded.rungs()
			.stream()
			.map((rung) -> new Line(when(rung.offset()) + ((rung.offset() == last) ? again : ""), kind(rung.kind()),
					who(rung.audience())))
			.toList();
	}

	String when(int offset) {
		String when = (offset < 0) ? "ladder.before" : (offset > 0) ? "ladder.after" : "ladder.on";
		return this.spoken.words(when, String.valueOf(Math.abs(offset)));
	}

	String kind(RungKind kind) {
		return this.spoken.words("ladder.kind." + kind);
	}

	String who(Set<Audience> audience) {
		return audience.stream()
			.sorted()
			.map((one) -> this.spoken.words("ladder.who." + one))
			.collect(Collectors.joining(", "));
	}

	/** One rung. */
	record Line(String when, String kind, String who) {

	}

}
