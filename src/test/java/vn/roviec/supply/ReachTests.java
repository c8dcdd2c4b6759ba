package vn.roviec.supply;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import vn.roviec.agency.Actor;
import vn.roviec.support.Sources;

import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.http.ContentDisposition;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holes of parts that have no fix: nothing of ours leads to them (ADR 39).
 */
class ReachTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("vn.roviec");

	@ParameterizedTest
	@CsvSource({ "CVE-2026-47883, org.springframework.web.filter.UrlHandlerFilter",
			"CVE-2026-47884, org.springframework.web.servlet.view.xslt.",
			"CVE-2026-47886, org.springframework.expression.",
			"CVE-2026-47887, org.springframework.web.servlet.mvc.UrlFilenameViewController",
			"CVE-2026-47890, org.springframework.web.servlet.view.FragmentsRendering",
			"CVE-2026-59281, org.springframework.web.bind.EscapedErrors",
			"CVE-2026-59282, org.springframework.util.AutoPopulatingList",
			"CVE-2026-59313, org.springframework.web.servlet.function.",
			"CVE-2026-59314, org.springframework.web.client.", "CVE-2026-59314, org.springframework.http.client.",
			"CVE-2026-47842, org.springframework.security.crypto.encrypt.",
			"CVE-2026-59276, org.springframework.security.web.authentication.www.Digest",
			"CVE-2026-59276, org.springframework.security.core.token.",
			"CVE-2026-47841, org.springframework.security.config.annotation.web.configurers.WebAuthn" })
	void nothingOfOursUses(String hole, String weak) {
		assertThat(CLASSES.stream()
			.flatMap((origin) -> origin.getDirectDependenciesFromSelf().stream())
			.filter((use) -> use.getTargetClass().getFullName().startsWith(weak))).as(hole).isEmpty();
	}

	/**
	 * CVE-2026-109432: an expression in a question to the engine runs whatever it says.
	 */
	@Test
	void theEngineIsNotAskedByExpressions() {
		ArchRuleDefinition.noClasses()
			.should()
			.callMethodWhere(DescribedPredicate.describe("asks the engine by an expression, or in its own SQL",
					ReachTests::asksByWords))
			.check(CLASSES);
	}

	/**
	 * CVE-2026-59282 and CVE-2026-59374: what a browser posts is never written through a
	 * path into something that is there; a form is a record of plain values, made whole.
	 */
	@Test
	void aFormIsARecordOfPlainValues() {
		List<JavaClass> forms = forms().toList();
		assertThat(forms).hasSizeGreaterThan(10);
		assertThat(forms).allMatch(JavaClass::isRecord);
		assertThat(forms.stream().flatMap((form) -> form.getFields().stream())).noneMatch(ReachTests::holdsForms);
	}

	/** CVE-2026-59374: a list of fields that may not be posted can be passed by. */
	@Test
	void noFormIsGuardedByNamesOfFields() {
		ArchRuleDefinition.noClasses()
			.should()
			.callMethodWhere(DescribedPredicate.describe("tells which fields may be posted",
					(call) -> call.getTargetOwner().isAssignableTo(DataBinder.class)
							&& call.getName().matches("set(Disa|A)llowedFields")))
			.check(CLASSES);
	}

	/** CVE-2026-47890: a line break in what is streamed would be read as an event. */
	@Test
	void onlyTheWorklistStreamsAndNoPage() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("vn.roviec.worklist.web")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(SseEmitter.class)
			.check(CLASSES);
	}

	/** CVE-2026-59314: the name of a file could end the header that carries it. */
	@Test
	void aNameOfAFileIsWrittenInOneLineEverywhere() {
		ArchRuleDefinition.noClasses()
			.should()
			.callMethod(ContentDisposition.Builder.class, "filename", String.class)
			.check(CLASSES);
		assertThat(ContentDisposition.attachment()
			.filename("Báo cáo\"\r\nSet-Cookie: a=b\r\n\r\n.pdf", StandardCharsets.UTF_8)
			.build()
			.toString()).doesNotContain("\r", "\n");
	}

	/**
	 * CVE-2026-59283: the compiler of expressions is on for pages alone, whose context is
	 * not the one that fails, and it is on for nothing else.
	 */
	@Test
	void onlyPagesAreCompiledAndNotInTheContextThatFails() {
		assertThat(SimpleEvaluationContext.class.isAssignableFrom(ThymeleafEvaluationContext.class)).isFalse();
		assertThat(ReachTests.class.getResource("/spring.properties")).isNull();
		assertThat(System.getProperty("spring.expression.compiler.mode")).isNull();
	}

	/**
	 * CVE-2026-47886 and CVE-2026-59281: what was typed is neither an expression nor
	 * markup.
	 */
	@Test
	void noPageReadsWordsAsMoreThanWords() {
		for (String pages : List.of("src/main/resources/templates", "forms")) {
			assertThat(Sources.below(pages, "")).isNotEmpty()
				.allSatisfy((page) -> assertThat(Sources.read(page)).as(page.toString())
					.doesNotContainPattern("__[$#*~@]|th:utext|\\[\\("));
		}
	}

	private static boolean asksByWords(JavaMethodCall call) {
		return call.getTargetOwner().getPackageName().startsWith("org.camunda.bpm.engine")
				&& (call.getName().endsWith("Expression") || call.getName().startsWith("createNative"));
	}

	private static Stream<JavaClass> forms() {
		return CLASSES.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isMetaAnnotatedWith(RequestMapping.class))
			.flatMap((method) -> method.getParameters().stream())
			.filter((parameter) -> parameter.isAnnotatedWith(ModelAttribute.class) || ours(parameter))
			.map(JavaParameter::getRawType)
			.distinct();
	}

	/** Who acts comes from the session, by a resolver of its own. */
	private static boolean ours(JavaParameter parameter) {
		JavaClass type = parameter.getRawType();
		return type.getPackageName().startsWith("vn.roviec") && !type.isEnum() && !type.isEquivalentTo(Actor.class);
	}

	private static boolean holdsForms(JavaField field) {
		return field.getType()
			.getAllInvolvedRawTypes()
			.stream()
			.anyMatch((type) -> type.getPackageName().startsWith("vn.roviec") && !type.isEnum());
	}

}
