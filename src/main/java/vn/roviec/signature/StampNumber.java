package vn.roviec.signature;

import java.time.LocalDate;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.signature.SignedFile.Stage;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes number and date into a signed document; the signature holds (NĐ 30/2020, Điều
 * 15: the number is given after it).
 */
@Service
public class StampNumber {

	private final SignedFiles files;

	StampNumber(SignedFiles files) {
		this.files = files;
	}

	/**
	 * Stamps in the caller's transaction; does nothing where the document was signed on
	 * paper.
	 * @param label number and symbol, "07/KH-UBND"
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void stamp(Actor clerk, UUID subject, int number, LocalDate day, String label) {
		this.files.last(clerk.agency(), subject).filter((last) -> last.stage() == Stage.SIGNED).ifPresent((last) -> {
			byte[] stamped = FilledFields.stamp(this.files.content(clerk.agency(), last), number, day);
			this.files.add(clerk, last.next(Stage.NUMBERED, last.level(), label, last.signedBy()), stamped);
		});
	}

}
