package vn.roviec.plan;

import java.time.Instant;
import java.util.List;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/** The consultations of a plan, of all its rounds: asked, answered, digested. */
final class Consultations {

	private final List<Consultation> all;

	/** Works on the plan's own list. */
	Consultations(List<Consultation> all) {
		this.all = all;
	}

	void ask(List<UnitId> units, int round) {
		units.stream().distinct().forEach((unit) -> this.all.add(Consultation.ask(unit, round)));
	}

	boolean waiting() {
		return this.all.stream().anyMatch(Consultation::isWaiting);
	}

	/** Whether the unit owed an answer and this is it. */
	boolean answer(UnitId unit, OfficerId by, String words, Instant at) {
		for (int index = 0; index < this.all.size(); index++) {
			Consultation asked = this.all.get(index);
			if (asked.unit().equals(unit) && asked.isWaiting()) {
				this.all.set(index, asked.answered(by, words, at));
				return true;
			}
		}
		return false;
	}

	void silence(Instant at) {
		this.all.replaceAll((asked) -> asked.isWaiting() ? asked.silent(at) : asked);
	}

	/** What was not posted for a unit stays as it was. */
	void digest(int round, Digest digest) {
		this.all.replaceAll((asked) -> (asked.round() == round && digest.answers().containsKey(asked.unit()))
				? asked.digested(digest.answers().get(asked.unit())) : asked);
	}

}
