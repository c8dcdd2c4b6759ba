package vn.roviec.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The command {@code deadlines}: a line "expression TAB context year" in, a JSON object a
 * line out.
 */
public final class DeadlinesCommand {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Pattern LINE = Pattern.compile("(.*)\\t\\s*(\\d{4})\\s*");

	private DeadlinesCommand() {
	}

	/**
	 * Reads all lines.
	 * @return the exit status: 0, or 2 with a Vietnamese sentence on {@code err}
	 */
	public static int run(InputStream in, PrintStream out, PrintStream err) {
		PrintStream utf8 = new PrintStream(out, false, StandardCharsets.UTF_8);
		try {
			String fault = read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), utf8);
			return fault.isEmpty() ? 0 : failed(err, fault);
		}
		catch (IOException ex) {
			return failed(err, "Không đọc được dữ liệu vào: " + ex.getMessage());
		}
		finally {
			utf8.flush();
		}
	}

	/** Reads up to the end or the first line at fault, and tells the fault. */
	private static String read(BufferedReader lines, PrintStream out) throws IOException {
		DeadlineReader reader = new DeadlineReader();
		int number = 0;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			number++;
			Matcher cells = LINE.matcher(line);
			if (!cells.matches()) {
				return "Dòng " + number + ": cần có thời hạn, dấu tab và năm của kế hoạch (bốn chữ số).";
			}
			out.println(JSON.writeValueAsString(toJson(reader.read(cells.group(1), Integer.parseInt(cells.group(2))))));
		}
		return "";
	}

	private static int failed(PrintStream err, String fault) {
		new PrintStream(err, true, StandardCharsets.UTF_8).println(fault);
		return 2;
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
