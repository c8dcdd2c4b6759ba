package vn.roviec.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import vn.roviec.deadline.CycleDay;
import vn.roviec.deadline.DeadlineReading;

/** Writes a reading as the JSON object that the command line and the interface give. */
public final class PlanReadingJson {

	private static final ObjectWriter WRITER = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.addMixIn(DeadlineReading.class, ScheduleShape.class)
		.addMixIn(PlanReading.Deliverable.class, DeliverableShape.class)
		.addMixIn(PlanReading.Item.class, ItemShape.class)
		.addMixIn(PlanReading.Period.class, PeriodShape.class)
		.addMixIn(PlanReading.Signatory.class, SignatoryShape.class)
		.build()
		.writer();

	private PlanReadingJson() {
	}

	/** The reading as one line of JSON. */
	public static String write(PlanReading reading) {
		try {
			return WRITER.writeValueAsString(reading);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The written text of a deadline stands beside it, not in it. */
	private interface ScheduleShape {

		@JsonIgnore
		String text();

		@JsonSerialize(using = OneOrMany.class)
		@JsonProperty
		List<LocalDate> due();

		@JsonIgnore
		CycleDay cycleDay();

	}

	private interface DeliverableShape {

		@JsonUnwrapped
		DeadlineReading deadline();

	}

	private interface ItemShape {

		@JsonSerialize(using = NumberWhereItIsOne.class)
		@JsonProperty
		String no();

	}

	private interface PeriodShape {

		@JsonIgnore
		boolean oneYear();

	}

	private interface SignatoryShape {

		@JsonIgnore
		boolean missing();

	}

	/** A date, a list where there are several, null where there is none. */
	static final class OneOrMany extends JsonSerializer<List<LocalDate>> {

		@Override
		public void serialize(List<LocalDate> dates, JsonGenerator json, SerializerProvider provider)
				throws IOException {
			if (dates.isEmpty()) {
				json.writeNull();
				return;
			}
			if (dates.size() == 1) {
				json.writeString(dates.get(0).toString());
				return;
			}
			json.writeStartArray();
			for (LocalDate date : dates) {
				json.writeString(date.toString());
			}
			json.writeEndArray();
		}

	}

	/** "3" as the number 3, "1.2" as text. */
	static final class NumberWhereItIsOne extends JsonSerializer<String> {

		@Override
		public void serialize(String no, JsonGenerator json, SerializerProvider provider) throws IOException {
			if (no.matches("[1-9]\\d{0,5}")) {
				json.writeNumber(Integer.parseInt(no));
			}
			else {
				json.writeString(no);
			}
		}

	}

}
