package vn.roviec;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

import vn.roviec.workflow.CheckConsistency;
import vn.roviec.workflow.CheckConsistency.Finding;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * The command {@code check}: compares plans, tasks, work, numbers and records with each
 * other, and changes nothing.
 */
public final class CheckCommand {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int UNREADABLE = 2;

	/**
	 * Neither migrates, nor deploys, nor runs a job, nor plans when history is cleaned:
	 * another node may be at work.
	 */
	private static final List<String> ONLY_LOOKING = List.of("--spring.flyway.enabled=false",
			"--camunda.bpm.auto-deployment-enabled=false", "--camunda.bpm.job-execution.enabled=false",
			"--camunda.bpm.generic-properties.properties.history-cleanup-enabled=false", "--logging.level.root=off",
			"--logging.level.org.camunda=off", "--logging.level.org.camunda.bpm=off");

	private CheckCommand() {
	}

	/**
	 * Prints a line for each kind of difference, the differences below it, and the total.
	 * @param args settings, as for the start: {@code --spring.datasource.url=...}
	 * @return the exit status: 0 without a difference, else 1; 2 where the data cannot be
	 * read, with one sentence on {@code err}
	 */
	public static int run(List<String> args, PrintStream out, PrintStream err) {
		return looking(args, err, (context) -> report(context, out));
	}

	/**
	 * Looks at the data beside whoever is at work.
	 * @return what was found; 2 where the data cannot be read
	 */
	static int looking(List<String> args, PrintStream err, ToIntFunction<ApplicationContext> look) {
		SpringApplication application = new SpringApplication(Roviec.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLazyInitialization(true);
		application.setBannerMode(Banner.Mode.OFF);
		List<String> settings = new ArrayList<>(args);
		settings.addAll(ONLY_LOOKING);
		try (ConfigurableApplicationContext context = application.run(settings.toArray(String[]::new))) {
			return look.applyAsInt(context);
		}
		catch (RuntimeException ex) {
			err.println("Không đọc được dữ liệu: " + NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			return UNREADABLE;
		}
	}

	/** Prints what the check finds; 0 without a difference, else 1. */
	static int report(ApplicationContext context, PrintStream out) {
		int total = 0;
		for (Finding finding : context.getBean(CheckConsistency.class).check()) {
			out.println(context.getMessage(finding.name(), null, VIETNAMESE) + ": " + finding.differences().size());
			finding.differences().forEach((difference) -> out.println("  " + difference));
			total += finding.differences().size();
		}
		out.println(context.getMessage("check.total", new Object[] { total }, VIETNAMESE));
		out.flush();
		return (total == 0) ? 0 : 1;
	}

}
