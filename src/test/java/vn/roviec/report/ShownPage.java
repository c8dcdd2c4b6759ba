package vn.roviec.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;
import org.springframework.web.util.HtmlUtils;

/**
 * A page as its reader sees it, which knows what of it a check has read: words with a
 * digit in them and shapes of drawings that nobody has read are left over.
 */
final class ShownPage {

	private static final Pattern DAYS = Pattern
		.compile("\\d{1,2}:\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}/\\d{1,2}|\\d+/[A-Z]+(-[A-Z]+)?");

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	/** What is no picture: choices of a filter, scripts. */
	private static final Set<String> SILENT = Set.of("select", "script", "style", "textarea");

	private static final Set<String> SHAPES = Set.of("rect", "polyline", "circle");

	private final Element main;

	private final Set<Object> read = Collections.newSetFromMap(new IdentityHashMap<>());

	ShownPage(String html) {
		try {
			this.main = all(new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html), "main").get(0);
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Elements at a path such as "table.heat tbody tr", in their order. */
	List<Element> all(String path) {
		return all(this.main, path);
	}

	static List<Element> all(INestableNode within, String path) {
		List<Element> found = new ArrayList<>(List.of());
		String[] steps = path.split(" ", 2);
		for (Element one : below(within)) {
			if (fits(one, steps[0])) {
				if (steps.length == 1) {
					found.add(one);
				}
				else {
					all(one, steps[1]).stream().filter((deep) -> !found.contains(deep)).forEach(found::add);
				}
			}
		}
		return found;
	}

	private static List<Element> below(INestableNode node) {
		List<Element> elements = new ArrayList<>();
		for (Element child : node.getChildrenOfType(Element.class)) {
			elements.add(child);
			elements.addAll(below(child));
		}
		return elements;
	}

	/** A step is a name, "name.class", ".class" or "#id". */
	private static boolean fits(Element element, String step) {
		if (step.startsWith("#")) {
			return step.substring(1).equals(element.getAttributeValue("id"));
		}
		String[] parts = step.split("\\.", 2);
		boolean named = parts[0].isEmpty() || element.elementNameMatches(parts[0]);
		String classes = element.getAttributeValue("class");
		return named
				&& (parts.length == 1 || classes != null && List.of(classes.strip().split("\\s+")).contains(parts[1]));
	}

	/** What stands in it; read with this. */
	String words(INestableNode element) {
		StringBuilder words = new StringBuilder();
		for (INode child : element.getChildren()) {
			if (child instanceof Text text) {
				this.read.add(text);
				words.append(text.getContent()).append(' ');
			}
			else if (child instanceof INestableNode deeper) {
				words.append(words(deeper)).append(' ');
			}
		}
		return HtmlUtils.htmlUnescape(words.toString()).replaceAll("\\s+", " ").strip();
	}

	/** Whether it begins with these words; asking is not reading. */
	boolean begins(Element element, String start) {
		Text first = element.getFirstChildOfType(Text.class);
		return first != null && HtmlUtils.htmlUnescape(first.getContent()).strip().startsWith(start);
	}

	/** Numbers that are no part of a day or a symbol, in their order; read with this. */
	List<Integer> numbers(INestableNode element) {
		return numbersIn(words(element));
	}

	static List<Integer> numbersIn(String words) {
		List<Integer> numbers = new ArrayList<>();
		Matcher number = NUMBER.matcher(DAYS.matcher(words).replaceAll(" "));
		while (number.find()) {
			numbers.add(Integer.valueOf(number.group()));
		}
		return numbers;
	}

	/** The one number that it is; nothing stands for 0. */
	int number(INestableNode element) {
		List<Integer> numbers = numbers(element);
		return numbers.isEmpty() ? 0 : numbers.get(0);
	}

	/** Names, days and headings, which count nothing. */
	void named(String... paths) {
		for (String path : paths) {
			all(path).forEach(this::words);
		}
	}

	/** A place or length of a shape, in hundredths; read with this. */
	double drawn(Element shape, String attribute) {
		this.read.add(shape);
		return Double.parseDouble(shape.getAttributeValue(attribute).replace("%", ""));
	}

	/** The points of a line; read with this. */
	List<double[]> points(Element line) {
		this.read.add(line);
		List<double[]> points = new ArrayList<>();
		for (String point : line.getAttributeValue("points").split(" ")) {
			String[] place = point.split(",");
			points.add(new double[] { Double.parseDouble(place[0]), Double.parseDouble(place[1]) });
		}
		return points;
	}

	/** What nobody has read. */
	List<String> left() {
		List<String> left = new ArrayList<>();
		left(this.main, left);
		return left;
	}

	private void left(INestableNode node, List<String> left) {
		for (INode child : node.getChildren()) {
			if (child instanceof Text text && !this.read.contains(text) && !numbersIn(text.getContent()).isEmpty()) {
				left.add(text.getContent().strip());
			}
			else if (child instanceof Element element && !SILENT.contains(element.getElementName())) {
				if (SHAPES.contains(element.getElementName()) && !this.read.contains(element)) {
					left.add(element.getElementName() + " " + element.getAttributeMap());
				}
				left(element, left);
			}
		}
	}

	/** The page has a table for each drawing, beside it or in it. */
	List<Element> drawingsWithoutTable() {
		return all("svg").stream().filter((drawing) -> {
			for (INestableNode around = drawing; around != null; around = (around instanceof Element one)
					? one.getParent() : null) {
				if (around instanceof Element one && (one.elementNameMatches("table")
						|| one.elementNameMatches("figure") && !all(one, "table").isEmpty())) {
					return false;
				}
			}
			return true;
		}).toList();
	}

}
