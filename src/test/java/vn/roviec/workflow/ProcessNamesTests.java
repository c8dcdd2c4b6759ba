package vn.roviec.workflow;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.appendix.process.SeriesProcess;
import vn.roviec.distribution.process.CopyProcess;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.plan.process.LetterProcess;
import vn.roviec.plan.process.PlanProcess;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Processes, code and forms use the same names: nothing is missing on either side. */
class ProcessNamesTests {

	private static final Map<String, Class<?>> CONSTANTS = Map.of("plan-lifecycle", PlanProcess.class, "appendix-task",
			AppendixProcess.class, "task-series", SeriesProcess.class, "distribute-copy", CopyProcess.class,
			"periodic-report", ReportProcess.class, "correct-plan", LetterProcess.class);

	private static final Pattern NAMED = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)(?:\\.[A-Za-z]+\\(execution\\))?}");

	private static final Pattern DECIDED = Pattern.compile("\\$\\{decision == '([A-Z_]+)'}");

	@Test
	void everyProcessHasItsConstants() throws IOException {
		assertThat(bpmn().map((file) -> name(file, ".bpmn"))).containsExactlyInAnyOrderElementsOf(CONSTANTS.keySet());
		assertThat(CONSTANTS).allSatisfy((key, type) -> assertThat(constants(type)).contains(key));
	}

	@Test
	void userTasksMessagesAndDecisionsAreTheConstants() throws IOException {
		for (Path file : bpmn().toList()) {
			BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
			Set<String> used = new TreeSet<>();
			model.getModelElementsByType(UserTask.class).forEach((task) -> used.add(task.getId()));
			model.getModelElementsByType(Message.class)
				.stream()
				.map(Message::getName)
				.filter((message) -> message.contains("."))
				.forEach(used::add);
			used.add(name(file, ".bpmn"));
			Set<String> constants = constants(CONSTANTS.get(name(file, ".bpmn")));
			Set<String> decisions = constants.stream().filter((c) -> c.matches("[A-Z_]+")).collect(Collectors.toSet());
			constants.removeAll(decisions);
			assertThat(constants).as(file.toString()).isEqualTo(used);
			assertThat(decisions).as(file.toString()).contains("FORWARD");
			Set<String> asked = found(file, DECIDED);
			asked.remove(Processes.RETURN);
			assertThat(decisions).as(file.toString()).containsAll(asked);
		}
	}

	@Test
	void beansInExpressionsAreTheMarkedBeans() throws IOException {
		Set<String> named = new TreeSet<>();
		for (Path file : bpmn().toList()) {
			named.addAll(found(file, NAMED));
		}
		Set<String> marked = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("vn.roviec")
			.stream()
			.filter((type) -> type.isAnnotatedWith(ProcessBean.class))
			.map(ProcessNamesTests::beanName)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(marked).isEqualTo(named);
	}

	@Test
	void everyUserTaskHasItsFormAndEveryFormItsTask() throws IOException {
		Set<String> tasks = new TreeSet<>();
		for (Path file : bpmn().toList()) {
			Bpmn.readModelFromFile(file.toFile())
				.getModelElementsByType(UserTask.class)
				.forEach((task) -> tasks.add(task.getId()));
		}
		try (Stream<Path> forms = Files.list(Path.of("forms"))) {
			Set<String> names = forms.map((form) -> name(form, ".html")).collect(Collectors.toSet());
			assertThat(names).isEqualTo(tasks);
		}
	}

	private static Set<String> constants(Class<?> type) {
		return Stream.of(type.getDeclaredFields())
			.filter((field) -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class
					&& Modifier.isPublic(field.getModifiers()))
			.map(ProcessNamesTests::value)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String value(Field field) {
		try {
			return (String) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String beanName(JavaClass type) {
		String named = type.getAnnotationOfType(ProcessBean.class).name();
		return named.isEmpty() ? StringUtils.uncapitalize(type.getSimpleName()) : named;
	}

	private static Set<String> found(Path file, Pattern pattern) throws IOException {
		Set<String> found = new TreeSet<>();
		for (Matcher matcher = pattern.matcher(Files.readString(file)); matcher.find();) {
			found.add(matcher.group(1));
		}
		return found;
	}

	private static Stream<Path> bpmn() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("processes"))) {
			return files.filter((file) -> file.toString().endsWith(".bpmn")).toList().stream();
		}
	}

	private static String name(Path file, String ending) {
		return file.getFileName().toString().replace(ending, "");
	}

}
