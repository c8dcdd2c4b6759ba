package vn.roviec.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The command "read": prints what stands in a plan as one JSON object, or a line for each
 * file of a folder.
 */
public final class ReadCommand {

	private static final int UNREADABLE = 2;

	private ReadCommand() {
	}

	/**
	 * Runs the command.
	 * @param args the path of a file or folder, with or without the word "read" before it
	 * @return the exit status: 0; 1 where some files of a folder cannot be read; 2 where
	 * the file cannot be read or nothing is there, with one sentence on {@code err}
	 */
	public static int run(List<String> args, PrintStream out, PrintStream err) {
		List<String> files = (!args.isEmpty() && args.get(0).equals("read")) ? args.subList(1, args.size()) : args;
		if (files.size() != 1) {
			err.println("Cách dùng: read TỆP hoặc read THƯ MỤC (tệp .docx, .doc, .xlsx, .xls, .pdf, .txt hoặc .md).");
			return UNREADABLE;
		}
		try {
			Path file = Path.of(files.get(0));
			if (Files.isDirectory(file)) {
				return new ReadFolder(file, out).run();
			}
			if (!Files.isRegularFile(file)) {
				err.println("Không tìm thấy tệp hay thư mục “" + file.getFileName() + "”.");
				return UNREADABLE;
			}
			out.println(PlanReadingJson.write(new PlanReader().read(file)));
			out.flush();
			return 0;
		}
		catch (UnreadableFile ex) {
			err.println(ex.getMessage());
		}
		catch (IOException | InvalidPathException ex) {
			err.println("Không mở được “" + files.get(0) + "”.");
		}
		return UNREADABLE;
	}

}
