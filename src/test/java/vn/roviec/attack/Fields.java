package vn.roviec.attack;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.support.Sources;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Which fields an address reads, by its method's parameters; where it takes whatever was
 * sent, all fields of all forms.
 */
final class Fields {

	private static final Pattern NAME = Pattern.compile("\\bname=\"([A-Za-z]+)\"|th:field=\"\\*\\{(\\w+)}\"");

	/** How a draft's rows are sent: fields named after the row's id. */
	static final String ROW = "6f1d3a70-0000-4000-8000-000000007731";

	private static final List<String> ROWS = Stream
		.of("group.", "content.", "coordinating.", "funding.", "text.", "due.", "answer.", "note.", "result.")
		.map((name) -> name + ROW)
		.toList();

	private final Set<String> ofForms = new TreeSet<>(ROWS);

	Fields() {
		Sources.pages().forEach(this::collect);
	}

	private void collect(Path file) {
		for (Matcher name = NAME.matcher(Sources.read(file)); name.find();) {
			this.ofForms.add((name.group(1) != null) ? name.group(1) : name.group(2));
		}
	}

	List<Field> of(Mapping mapping) {
		Set<Field> fields = new LinkedHashSet<>();
		for (MethodParameter parameter : mapping.handler().getMethodParameters()) {
			Class<?> type = parameter.getParameterType();
			RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
			if (Map.class.isAssignableFrom(type) && asked != null) {
				this.ofForms.forEach((name) -> fields.add(new Field(name, String.class)));
			}
			else if (asked != null) {
				String name = asked.value().isEmpty() ? parameter.getParameter().getName() : asked.value();
				fields.add(new Field(name, type));
			}
			else if (type.isRecord() && type != Actor.class && !parameter.hasParameterAnnotation(PathVariable.class)
					&& type.getName().startsWith("vn.roviec")) {
				Arrays.stream(type.getRecordComponents()).map(Field::of).forEach(fields::add);
			}
		}
		return new ArrayList<>(fields.stream().filter((field) -> field.type() != MultipartFile.class).toList());
	}

	/**
	 * A field of a form or of an address.
	 *
	 * @param type into which it is read
	 */
	record Field(String name, Class<?> type) {

		static Field of(RecordComponent component) {
			return new Field(component.getName(), component.getType());
		}

		boolean takesText() {
			return this.type == String.class || List.class.isAssignableFrom(this.type);
		}

		/** What a page would send where no text may stand. */
		String honest(Parties parties) {
			if (this.type == UUID.class) {
				return switch (this.name) {
					case "unit" -> parties.belongings.idFor("/agency/units/{");
					case "task" -> parties.belongings.idFor("/tasks/{");
					default -> parties.belongings.idFor("/agency/people/{");
				};
			}
			if (this.type.isEnum()) {
				return this.type.getEnumConstants()[0].toString();
			}
			return (this.type == boolean.class || this.type == Boolean.class) ? "true" : "1";
		}

	}

}
