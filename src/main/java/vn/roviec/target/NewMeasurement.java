package vn.roviec.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A measurement to be entered.
 *
 * @param by who measured, in words
 * @param words where the figure comes from, may be blank
 */
public record NewMeasurement(BigDecimal value, LocalDate on, String by, String words, List<Attachment> files) {

	public NewMeasurement {
		files = List.copyOf(files);
	}

}
