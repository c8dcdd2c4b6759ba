package vn.roviec.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Has LibreOffice print Word documents, all in one go, where it is installed. */
final class OfficePrints {

	private OfficePrints() {
	}

	/**
	 * The documents as PDFs, by their names; the test is skipped where nothing prints.
	 */
	static Map<String, byte[]> of(Path folder, Map<String, WordPages> documents)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("office").toUri(),
						"--convert-to", "pdf", "--outdir", folder.toString()));
		for (Map.Entry<String, WordPages> document : documents.entrySet()) {
			Path source = folder.resolve(document.getKey() + ".docx");
			command.add(Files.write(source, document.getValue().bytes()).toString());
		}
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(folder.resolve("log").toFile())
				.start();
			boolean ended = process.waitFor(5, TimeUnit.MINUTES);
			process.destroyForcibly();
			assumeTrue(ended, "soffice printed nothing here");
		}
		catch (IOException ex) {
			assumeTrue(false, "soffice is not installed, so its prints are not read back");
		}
		Map<String, byte[]> prints = new HashMap<>();
		for (String name : documents.keySet()) {
			Path print = folder.resolve(name + ".pdf");
			assumeTrue(Files.exists(print), "soffice printed nothing here");
			prints.put(name, Files.readAllBytes(print));
		}
		return prints;
	}

}
