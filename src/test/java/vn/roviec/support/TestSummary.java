package vn.roviec.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import vn.roviec.attack.AttackTable;
import vn.roviec.crash.FaultTable;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Prints at the end of a build how many tests ran where, what was skipped and why, and
 * last what failed, so that the end of a long log is enough to know.
 */
public final class TestSummary {

	private static final int LINES_OF_A_FAILURE = 12;

	private final List<String> skipped = new ArrayList<>();

	private final List<String> failures = new ArrayList<>();

	private int ran;

	private int failed;

	private TestSummary() {
	}

	/** Reads the reports below the build directory that is given. */
	public static void main(String[] args) {
		new TestSummary().print(Path.of(args[0]));
	}

	private void print(Path target) {
		StringBuilder out = new StringBuilder("\nTests by place\n");
		line(out, "units and slices", target.resolve("surefire-reports"), false);
		line(out, "engine (processes)", target.resolve("surefire-reports"), true);
		line(out, "application on H2", target.resolve("failsafe-reports/h2"), null);
		line(out, "application on PostgreSQL", target.resolve("failsafe-reports/postgresql"), null);
		line(out, "browser stories", target.resolve("failsafe-reports/story"), null);
		if (Files.isDirectory(target.resolve("failsafe-reports/crash"))) {
			line(out, "nodes that are lost", target.resolve("failsafe-reports/crash"), null);
		}
		out.append("Skipped: ").append(this.skipped.isEmpty() ? "nothing\n" : "\n");
		this.skipped.forEach((reason) -> out.append("  ").append(reason).append('\n'));
		out.append(String.format(Locale.ROOT, "%n%d passed, %d failed, %d skipped%n", this.ran - this.failed,
				this.failed, this.skipped.size()));
		out.append(attacks(target)).append(faults(target));
		this.failures.forEach((failure) -> out.append("\nFAILED ").append(failure).append('\n'));
		System.out.println(out);
	}

	/** What was tried against the application, and what of it got through. */
	private static String attacks(Path target) {
		try {
			return AttackTable.below(target).text();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What each fault cost, where faults were tried. */
	private static String faults(Path target) {
		try {
			return FaultTable.below(target).text();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void line(StringBuilder out, String place, Path reports, Boolean processes) {
		int before = this.ran;
		int failedBefore = this.failed;
		for (Path report : reports(reports)) {
			boolean process = report.getFileName().toString().contains("ProcessTests");
			if (processes == null || processes == process) {
				count(report);
			}
		}
		out.append(String.format(Locale.ROOT, "  %-28s %5d ran, %d failed%n", place, this.ran - before,
				this.failed - failedBefore));
	}

	private void count(Path report) {
		Element suite = parse(report);
		int skippedHere = Integer.parseInt(suite.getAttribute("skipped"));
		this.ran += Integer.parseInt(suite.getAttribute("tests")) - skippedHere;
		this.failed += Integer.parseInt(suite.getAttribute("failures"))
				+ Integer.parseInt(suite.getAttribute("errors"));
		for (Element reason : elements(suite, "skipped")) {
			this.skipped.add(nameOf(reason) + ": "
					+ reason.getAttribute("message").lines().findFirst().orElse("no reason given"));
		}
		for (String kind : List.of("failure", "error")) {
			for (Element failure : elements(suite, kind)) {
				this.failures.add(nameOf(failure) + "\n"
						+ failure.getTextContent()
							.strip()
							.lines()
							.limit(LINES_OF_A_FAILURE)
							.collect(Collectors.joining("\n")));
			}
		}
	}

	/** The test that a part of its report is about. */
	private static String nameOf(Element part) {
		Element test = (Element) part.getParentNode();
		return test.getAttribute("classname") + "." + test.getAttribute("name");
	}

	private static List<Element> elements(Element suite, String name) {
		NodeList found = suite.getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj((index) -> (Element) found.item(index)).toList();
	}

	private static Element parse(Path report) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalStateException("Unreadable report " + report, ex);
		}
	}

	private static List<Path> reports(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().matches("TEST-.*\\.xml")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
