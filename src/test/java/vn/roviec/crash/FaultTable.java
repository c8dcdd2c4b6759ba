package vn.roviec.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * What each fault cost, kept in {@code target/crash/crash.json} and printed at the end of
 * the build.
 */
public final class FaultTable {

	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	private final Path file;

	private FaultTable(Path file) {
		this.file = file;
	}

	/** The table of the build below this directory. */
	public static FaultTable below(Path target) {
		return new FaultTable(target.resolve("crash").resolve("crash.json"));
	}

	/** Adds a row; a fault that was measured before is measured anew. */
	synchronized void add(Fault fault) throws IOException {
		List<Fault> faults = new ArrayList<>(read());
		faults.removeIf((known) -> known.fault().equals(fault.fault()));
		faults.add(new Fault(fault.fault(), fault.times(), fault.lost(), fault.doubled(),
				Math.round(fault.resumeS() * 10) / 10.0));
		Files.createDirectories(this.file.getParent());
		JSON.writeValue(this.file.toFile(), faults);
	}

	/** The rows as lines of text; empty where no fault was tried. */
	public String text() throws IOException {
		List<Fault> faults = read();
		if (faults.isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%n%-52s %6s %6s %8s %9s%n", "Fault", "times",
				"lost", "doubled", "resume s"));
		faults.forEach((fault) -> text.append(String.format(Locale.ROOT, "%-52s %6d %6d %8d %9.1f%n", fault.fault(),
				fault.times(), fault.lost(), fault.doubled(), fault.resumeS())));
		return text.toString();
	}

	private List<Fault> read() throws IOException {
		return Files.exists(this.file) ? JSON.readValue(this.file.toFile(), new TypeReference<List<Fault>>() {
		}) : List.of();
	}

	/**
	 * One fault and what it cost.
	 *
	 * @param lost what was acknowledged or begun and is not there afterwards
	 * @param doubled what is there more than once
	 * @param resumeS seconds from the end of the fault, or from the loss of a node, until
	 * all that was under way is done; the longest of all times
	 */
	record Fault(String fault, int times, int lost, int doubled, double resumeS) {
	}

}
