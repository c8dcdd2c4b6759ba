package vn.roviec;

import java.io.PrintStream;
import java.util.List;

import vn.roviec.upgrade.UpgradeInstances;
import vn.roviec.upgrade.Upgraded;

import org.springframework.context.ApplicationContext;

/**
 * The command {@code migrate}: processes that run by older versions go on by the newest.
 */
public final class MigrateCommand {

	private static final String DRY_RUN = "--dry-run";

	private MigrateCommand() {
	}

	/**
	 * Prints a line for each older version by which processes run, and below it those
	 * that cannot go; checks the data afterwards.
	 * @param args {@code --dry-run} where nothing is to be changed, and settings as for
	 * the start
	 * @return the exit status: 0 where all can go, or went, and everything agrees, else
	 * 1; 2 where the data cannot be read, with one sentence on {@code err}
	 */
	public static int run(List<String> args, PrintStream out, PrintStream err) {
		boolean dry = args.contains(DRY_RUN);
		List<String> settings = args.stream().filter((argument) -> !argument.equals(DRY_RUN)).toList();
		return CheckCommand.looking(settings, err, (context) -> {
			List<Upgraded> all = upgraded(context, dry);
			all.forEach((one) -> tell(one, dry, out));
			int left = all.stream().mapToInt((one) -> one.staying().size()).sum();
			out.println(
					all.isEmpty() ? "Không có quy trình nào chạy theo phiên bản cũ." : "Không chuyển được: " + left);
			int checked = dry ? 0 : CheckCommand.report(context, out);
			return (left == 0) ? checked : 1;
		});
	}

	private static List<Upgraded> upgraded(ApplicationContext context, boolean dry) {
		UpgradeInstances upgrade = context.getBean(UpgradeInstances.class);
		return dry ? upgrade.tryOut() : upgrade.carryOut();
	}

	private static void tell(Upgraded one, boolean dry, PrintStream out) {
		out.println(one.process() + ", phiên bản " + one.from() + " → " + one.to() + ": "
				+ (dry ? "chuyển được " : "đã chuyển ") + one.done() + ", ở lại " + one.staying().size());
		one.staying().forEach((staying) -> out.println("  " + staying.subject() + ": " + staying.why()));
	}

}
