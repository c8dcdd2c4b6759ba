package vn.roviec.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that may be kept. */
public enum FileKind {

	PDF("application/pdf", "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),

	DOC("application/msword", "doc"),

	XLS("application/vnd.ms-excel", "xls"),

	ODT("application/vnd.oasis.opendocument.text", "odt"),

	PNG("image/png", "png"),

	JPEG("image/jpeg", "jpg", "jpeg"),

	TEXT("text/plain", "txt"),

	MARKDOWN("text/markdown", "md");

	private final String mediaType;

	private final List<String> extensions;

	FileKind(String mediaType, String... extensions) {
		this.mediaType = mediaType;
		this.extensions = List.of(extensions);
	}

	public String mediaType() {
		return this.mediaType;
	}

	boolean zipped() {
		return this == DOCX || this == XLSX || this == ODT;
	}

	/** Whether it is an Office file of 1997 to 2003. */
	boolean compound() {
		return this == DOC || this == XLS;
	}

	boolean plainText() {
		return this == TEXT || this == MARKDOWN;
	}

	static Optional<FileKind> ofExtension(String extension) {
		return Arrays.stream(values()).filter((kind) -> kind.extensions.contains(extension)).findFirst();
	}

}
