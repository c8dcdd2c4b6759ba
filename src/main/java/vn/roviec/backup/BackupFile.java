package vn.roviec.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file that was written by {@link WriteBackup}. */
final class BackupFile implements AutoCloseable {

	private final Path file;

	private final ZipFile zip;

	/**
	 * Opens it.
	 * @throws Unusable where there is none, or it is none
	 */
	BackupFile(Path file) throws IOException {
		this.file = file;
		if (!Files.isRegularFile(file)) {
			throw new Unusable("Không có tệp " + file + ".");
		}
		try {
			this.zip = new ZipFile(file.toFile());
		}
		catch (ZipException ex) {
			throw broken();
		}
	}

	Manifest manifest() throws IOException {
		ZipEntry entry = this.zip.getEntry(Manifest.ENTRY);
		if (entry == null) {
			throw broken();
		}
		try (InputStream in = this.zip.getInputStream(entry)) {
			Manifest manifest = Manifest.JSON.readValue(in, Manifest.class);
			if (manifest.format() > Manifest.FORMAT) {
				throw new Unusable("Bản sao lưu này do phiên bản mới hơn ghi. Dùng đúng phiên bản đó hoặc mới hơn.");
			}
			return manifest;
		}
	}

	/** The lines of a table. */
	BufferedReader lines(String table) throws IOException {
		ZipEntry entry = this.zip.getEntry(table + ".jsonl");
		if (entry == null) {
			throw broken();
		}
		return new BufferedReader(new InputStreamReader(this.zip.getInputStream(entry), StandardCharsets.UTF_8));
	}

	private Unusable broken() {
		return new Unusable("Tệp " + this.file + " không phải bản sao lưu của Rõ Việc, hoặc bị hỏng.");
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
