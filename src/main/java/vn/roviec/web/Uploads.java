package vn.roviec.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;

import vn.roviec.workflow.Refused;

import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** Takes files out of a request; one that is too large is refused before it is read. */
public final class Uploads {

	private Uploads() {
	}

	/**
	 * The files that were chosen.
	 * @param largest in bytes
	 * @param made makes one of its name and its bytes
	 */
	public static <T> List<T> of(List<MultipartFile> files, int largest, BiFunction<String, byte[], T> made) {
		return files.stream()
			.filter((file) -> StringUtils.hasText(file.getOriginalFilename()))
			.map((file) -> one(file, largest, made))
			.toList();
	}

	private static <T> T one(MultipartFile file, int largest, BiFunction<String, byte[], T> made) {
		String name = String.valueOf(file.getOriginalFilename());
		if (file.getSize() > largest) {
			throw new Refused("upload.large", name);
		}
		try {
			return made.apply(name, file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
