package vn.roviec.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import vn.roviec.exchange.UnreadablePackage.Reason;

/** The files of a package; some senders press each one into a zip of its own. */
final class AttachedFiles {

	private static final int MOST = 50;

	/** In bytes: no file that an office could upload is larger. */
	private static final int LARGEST = 20 * 1024 * 1024;

	private static final String CONTENT = "ContentTransferEncoded";

	private AttachedFiles() {
	}

	static List<ExchangedFile> of(XmlNode root) throws UnreadablePackage {
		List<XmlNode> nodes = root.anywhere("AttachmentEncoded")
			.map((encoded) -> encoded.all("Attachment").toList())
			.orElse(List.of());
		if (nodes.size() > MOST) {
			throw new UnreadablePackage(Reason.TOO_LARGE, "Attachment");
		}
		List<ExchangedFile> files = new ArrayList<>();
		for (XmlNode node : nodes) {
			files.add(file(node));
		}
		return files;
	}

	private static ExchangedFile file(XmlNode node) throws UnreadablePackage {
		String name = node.word("AttachmentName");
		if (name.isEmpty()) {
			throw new UnreadablePackage(Reason.MISSING, "AttachmentName");
		}
		byte[] content = decoded(node.word(CONTENT));
		Optional<byte[]> unpacked = name.toLowerCase(Locale.ROOT).endsWith(".zip") ? Optional.empty()
				: unpacked(content, name);
		return new ExchangedFile(name, node.word("ContentType"), unpacked.orElse(content));
	}

	private static byte[] decoded(String base64) throws UnreadablePackage {
		try {
			byte[] content = Base64.getMimeDecoder().decode(base64);
			if (content.length == 0) {
				throw new UnreadablePackage(Reason.MISSING, CONTENT);
			}
			return bounded(content);
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadablePackage(Reason.WRONG, CONTENT);
		}
	}

	/**
	 * A zip with one entry of the same kind as the name says; Office files are zips with
	 * many.
	 */
	private static Optional<byte[]> unpacked(byte[] content, String name) throws UnreadablePackage {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			ZipEntry entry = zip.getNextEntry();
			if (entry == null || !extension(entry.getName()).equals(extension(name))) {
				return Optional.empty();
			}
			byte[] file = bounded(zip.readNBytes(LARGEST + 1));
			return (zip.getNextEntry() == null) ? Optional.of(file) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UnreadablePackage(Reason.WRONG, CONTENT);
		}
	}

	private static byte[] bounded(byte[] content) throws UnreadablePackage {
		if (content.length > LARGEST) {
			throw new UnreadablePackage(Reason.TOO_LARGE, CONTENT);
		}
		return content;
	}

	private static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

}
