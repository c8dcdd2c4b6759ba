package vn.roviec.support;

import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.calendar.DecideStorm;
import vn.roviec.calendar.PreviewStorm;
import vn.roviec.calendar.ProposeStorm;
import vn.roviec.calendar.StormId;
import vn.roviec.calendar.StormPreview;
import vn.roviec.calendar.Storms;

import org.springframework.beans.factory.BeanFactory;

/** Days that a commune loses: proposed by its Văn phòng, signed by its chairman. */
public record Storm(BeanFactory beans, Commune commune, LocalDate first, LocalDate last) {

	public StormId propose() {
		return this.beans.getBean(ProposeStorm.class)
			.propose(this.commune.officeHead(), this.first, this.last, "Bão số 9");
	}

	/** What the chairman would see now. */
	public StormPreview preview(StormId storm) {
		return this.beans.getBean(PreviewStorm.class).of(this.beans.getBean(Storms.class).get(this.commune.id, storm));
	}

	/** Signs what is seen at this moment. */
	public StormPreview sign(StormId storm) {
		return sign(this.commune.chairman(), storm);
	}

	/** As above, by whoever dares. */
	public StormPreview sign(Actor actor, StormId storm) {
		StormPreview seen = preview(storm);
		this.beans.getBean(DecideStorm.class).sign(actor, storm, seen.seen());
		return seen;
	}

	/** Proposes to work on those days after all. */
	public StormId undo(StormId storm) {
		return this.beans.getBean(ProposeStorm.class)
			.undo(this.commune.officeHead(), storm, "Bão không vào, cơ quan làm việc bình thường");
	}

}
