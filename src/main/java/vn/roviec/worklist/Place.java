package vn.roviec.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A place in a list: the page after it goes on from there, however much came and went.
 *
 * @param due the last item's day, of no meaning where the list is one of finished work
 * @param at when it began, or ended
 */
public record Place(LocalDate due, Instant at, String id) {

	private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

	static Place of(WorkItem item, WorkList list) {
		Instant ended = item.endedAt();
		return new Place((item.due() != null) ? item.due() : LAST,
				(list == WorkList.DONE && ended != null) ? ended : item.createdAt(), item.id());
	}

	/** As it stands in addresses. */
	public String key() {
		return this.due + "_" + ChronoUnit.MICROS.between(Instant.EPOCH, this.at) + "_" + this.id;
	}

	/** Empty where the address has none, or a broken one. */
	public static Optional<Place> of(String key) {
		String[] parts = key.split("_", 3);
		try {
			return (parts.length < 3) ? Optional.empty() : Optional.of(new Place(LocalDate.parse(parts[0]),
					Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS), parts[2]));
		}
		catch (DateTimeException | NumberFormatException | ArithmeticException ex) {
			return Optional.empty();
		}
	}

}
