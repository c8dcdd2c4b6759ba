package vn.roviec.exchange;

import java.util.Arrays;

/**
 * A file in a package.
 *
 * @param content as the office keeps it; packages that press it are unpacked
 */
public record ExchangedFile(String name, String mediaType, byte[] content) {

	public ExchangedFile {
		content = content.clone();
	}

	@Override
	public byte[] content() {
		return this.content.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ExchangedFile file && this.name.equals(file.name)
				&& this.mediaType.equals(file.mediaType) && Arrays.equals(this.content, file.content);
	}

	@Override
	public int hashCode() {
		return 31 * this.name.hashCode() + Arrays.hashCode(this.content);
	}

}
