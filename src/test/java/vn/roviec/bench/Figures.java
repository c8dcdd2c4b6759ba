package vn.roviec.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** What was measured, as a table to read and as JSON. */
final class Figures {

	private final Map<String, Object> figures = new LinkedHashMap<>();

	/** Writes a figure down under its path ("worklist", "10000", "pageP95Ms"). */
	@SuppressWarnings("unchecked")
	void put(double value, String... path) {
		Map<String, Object> place = this.figures;
		for (int at = 0; at < path.length - 1; at++) {
			place = (Map<String, Object>) place.computeIfAbsent(path[at], (key) -> new LinkedHashMap<String, Object>());
		}
		place.put(path[path.length - 1], Math.round(value * 100) / 100.0);
		print(value, path);
	}

	private static void print(double value, String... path) {
		System.out.printf(Locale.ROOT, "%-60s %12.2f%n", String.join(" ", path), value);
	}

	void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this.figures);
	}

	/** Everything measured, one line each. */
	void print() {
		System.out.println("\nFigures");
		this.figures.forEach((part, values) -> print(part, (Map<?, ?>) values));
	}

	private static void print(String path, Map<?, ?> values) {
		values.forEach((name, value) -> {
			if (value instanceof Map<?, ?> deeper) {
				print(path + " " + name, deeper);
			}
			else {
				print((double) value, path, (String) name);
			}
		});
	}

}
