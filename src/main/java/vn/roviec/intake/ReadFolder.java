package vn.roviec.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads every file of a folder and of the folders in it, one after the other, and says in
 * a line each what was read or why nothing was; links are not followed.
 */
final class ReadFolder {

	private static final int ALL_READ = 0;

	private static final int SOME_UNREADABLE = 1;

	private final Path folder;

	private final PrintStream out;

	private final PlanReader reader = new PlanReader();

	private boolean unreadable;

	ReadFolder(Path folder, PrintStream out) {
		this.folder = folder;
		this.out = out;
	}

	/**
	 * Prints a line for each file, sorted: its path in the folder, a tab, what stands in
	 * it.
	 * @return the exit status: 0 where all files were read, else 1
	 * @throws IOException where the folder itself cannot be opened
	 */
	int run() throws IOException {
		List<Path> files = new ArrayList<>();
		// a link to the folder itself is the folder that was meant
		Path start = this.folder.toRealPath();
		Files.walkFileTree(start, new Found(files));
		files.stream().sorted().forEach((file) -> line(start.relativize(file).toString(), said(file)));
		this.out.flush();
		return this.unreadable ? SOME_UNREADABLE : ALL_READ;
	}

	private void line(String name, String said) {
		this.out.println(name.replaceAll("\\p{Cntrl}", "?") + "\t" + said.replaceAll("\\p{Cntrl}", " "));
	}

	private String said(Path file) {
		try {
			return facts(this.reader.read(file));
		}
		catch (UnreadableFile ex) {
			return failure(String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			return failure("Không mở được.");
		}
		catch (RuntimeException ex) {
			// one file must not keep the others from being read
			return failure("Nội dung bất thường, không đọc hết được.");
		}
	}

	private String failure(String reason) {
		this.unreadable = true;
		return "KHÔNG ĐỌC ĐƯỢC: " + reason;
	}

	private static String facts(PlanReading plan) {
		List<PlanReading.Deliverable> deliverables = plan.appendix()
			.items()
			.stream()
			.flatMap((item) -> item.deliverables().stream())
			.toList();
		long doubtful = deliverables.stream().filter((one) -> one.inherited() || one.deadline().needsReview()).count();
		return "%s %s/%s, %d việc, %d sản phẩm, %d thời hạn cần xem lại, %d điều cần xem".formatted(
				known(plan.docType()), known(plan.number()), known(plan.symbol()), plan.appendix().items().size(),
				deliverables.size(), doubtful, plan.findings().size());
	}

	private static String known(@Nullable String written) {
		return (written != null) ? written : "…";
	}

	/** Gathers regular files; what cannot be looked into stands there as a file. */
	private static final class Found extends SimpleFileVisitor<Path> {

		private final List<Path> files;

		Found(List<Path> files) {
			this.files = files;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			if (attributes.isRegularFile()) {
				this.files.add(file);
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) {
			this.files.add(file);
			return FileVisitResult.CONTINUE;
		}

	}

}
