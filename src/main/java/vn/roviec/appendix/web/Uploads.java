package vn.roviec.appendix.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import vn.roviec.appendix.EvidenceFile;
import vn.roviec.document.UploadCheck;
import vn.roviec.workflow.Refused;

import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** Takes files out of a request; one that is too large is refused before it is read. */
final class Uploads {

	private Uploads() {
	}

	static List<EvidenceFile> of(List<MultipartFile> files) {
		return files.stream()
			.filter((file) -> StringUtils.hasText(file.getOriginalFilename()))
			.map(Uploads::of)
			.toList();
	}

	private static EvidenceFile of(MultipartFile file) {
		String name = String.valueOf(file.getOriginalFilename());
		if (file.getSize() > UploadCheck.LARGEST) {
			throw new Refused("upload.large", name);
		}
		try {
			return new EvidenceFile(name, file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
