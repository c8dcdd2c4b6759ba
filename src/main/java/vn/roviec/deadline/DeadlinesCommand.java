package vn.roviec.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The command {@code deadlines}: a line "expression TAB context year" in, a JSON object a
 * line out.
 */
public final class DeadlinesCommand {

	private static final JsonMapper JSON = new JsonMapper();

	private DeadlinesCommand() {
	}

	/**
	 * Reads all lines.
	 * @return the exit status: 0, or 2 with a Vietnamese sentence on {@code err}
	 */
	public static int run(InputStream in, PrintStream out, PrintStream err) {
		DeadlineReader reader = new DeadlineReader();
		PrintStream utf8 = new PrintStream(out, false, StandardCharsets.UTF_8);
		int number = 0;
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				int tab = line.lastIndexOf('\t');
				int year = Integer.parseInt(line.substring(tab + 1).strip());
				utf8.println(JSON.writeValueAsString(toJson(reader.read(line.substring(0, Math.max(tab, 0)), year))));
			}
			return 0;
		}
		catch (NumberFormatException ex) {
			new PrintStream(err, true, StandardCharsets.UTF_8)
				.println("Dòng " + number + ": cần có thời hạn, dấu tab và năm của kế hoạch.");
			return 2;
		}
		catch (IOException ex) {
			new PrintStream(err, true, StandardCharsets.UTF_8)
				.println("Không đọc được dữ liệu vào: " + ex.getMessage());
			return 2;
		}
		finally {
			utf8.flush();
		}
	}

	private static ObjectNode toJson(DeadlineReading reading) {
		ObjectNode json = JSON.createObjectNode();
		json.put("text", reading.text());
		json.put("kind", reading.kind().name());
		LocalDate start = reading.start();
		json.put("start", (start != null) ? start.toString() : null);
		ArrayNode due = json.putArray("due");
		reading.due().forEach((date) -> due.add(date.toString()));
		ArrayNode frequencies = json.putArray("frequencies");
		reading.frequencies().forEach((frequency) -> frequencies.add(frequency.name()));
		json.put("strictBefore", reading.strictBefore());
		json.put("invalid", reading.invalid());
		json.put("needsReview", reading.needsReview());
		json.put("rule", reading.rule());
		return json;
	}

}
