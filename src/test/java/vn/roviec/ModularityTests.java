package vn.roviec;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Repository;

/** The boundaries of the modules hold, and their pictures are drawn into target/. */
class ModularityTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("vn.roviec");

	@Test
	void modulesUseOnlyEachOthersApiWithoutCycles() {
		ApplicationModules modules = ApplicationModules.of(Roviec.class).verify();
		new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml().writeModuleCanvases();
	}

	@Test
	void theEngineStaysBehindItsDoors() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("..process..", "vn.roviec.workflow..", "vn.roviec.worklist..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(CLASSES);
	}

	@Test
	void nothingBelowTheWebKnowsTheWeb() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("..web..", "vn.roviec.security..", "vn.roviec")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "org.thymeleaf..")
			.check(CLASSES);
	}

	/** Tables apart: what an agency has changed of the calendar and the ladder. */
	@Test
	void readingAndDeadlinesKnowNoFramework() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage("vn.roviec.intake..", "vn.roviec.deadline..")
			.and()
			.areNotAnnotatedWith(Repository.class)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.jdbc..", "org.springframework.stereotype..",
					"org.springframework.context..")
			.check(CLASSES);
	}

}
