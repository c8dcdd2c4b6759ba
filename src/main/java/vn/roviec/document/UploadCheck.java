package vn.roviec.document;

import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/**
 * Says which files may come in: by what they are, whatever they are called, and only
 * where their name says the same.
 */
@Component
public class UploadCheck {

	/** The largest file in bytes: 20 MB. */
	public static final int LARGEST = 20 * 1024 * 1024;

	/**
	 * Checks one file.
	 * @param originalName as the user's computer calls it
	 * @return its kind and the name to show
	 * @throws Refused with a sentence that says what is wrong with the file
	 */
	public CheckedUpload check(String originalName, byte[] content) {
		UploadName name = UploadName.of(originalName);
		if (content.length == 0) {
			throw new Refused("upload.empty", name.shown());
		}
		if (content.length > LARGEST) {
			throw new Refused("upload.large", name.shown());
		}
		FileKind kind = new UploadContent(content).kind(name);
		return new CheckedUpload(name.shown(), kind);
	}

}
