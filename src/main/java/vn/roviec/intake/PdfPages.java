package vn.roviec.intake;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the pages of a PDF into a document of their own whose tree is flat, so that no
 * tree, however deep or round, is walked twice.
 */
final class PdfPages {

	private static final int MOST_PAGES = 300;

	private static final int MOST_NODES = 5_000;

	private static final int DEEPEST = 40;

	/** How many parts of a page's content may stand there again. */
	private static final int REPEATED = 20;

	/** Longest edge of a page, in points: about three metres. */
	private static final float LONGEST_EDGE = 10_000;

	private static final List<COSName> INHERITED = List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX,
			COSName.ROTATE);

	private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<Node> open = new ArrayDeque<>();

	private final PDDocument flat = new PDDocument(IOUtils.createMemoryOnlyStreamCache());

	private final PdfStreams streams;

	private final ReadingMeter meter;

	private PdfPages(ReadingMeter meter) {
		this.meter = meter;
		this.streams = new PdfStreams(meter);
	}

	/**
	 * The pages alone, with all that they use looked through.
	 * @throws UnreadableFile where they are too many, too large or hold too much
	 */
	static PDDocument of(PDDocument document, ReadingMeter meter) {
		PdfPages pages = new PdfPages(meter);
		COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
		if (root != null) {
			pages.open.push(new Node(root, 0));
		}
		while (!pages.open.isEmpty()) {
			pages.take(pages.open.pop());
		}
		if (pages.flat.getNumberOfPages() == 0) {
			throw new UnreadableFile("Tệp PDF không có trang nào đọc được; hãy tạo lại tệp rồi gửi.");
		}
		return pages.flat;
	}

	private void take(Node node) {
		if (!this.seen.add(node.dictionary()) || this.seen.size() > MOST_NODES || node.depth() > DEEPEST) {
			throw new UnreadableFile("Tệp PDF có cây trang sai cấu trúc nên không được nhận; hãy tạo lại tệp rồi gửi.");
		}
		COSArray kids = node.dictionary().getCOSArray(COSName.KIDS);
		if (kids == null) {
			page(node.dictionary());
			return;
		}
		if (kids.size() > MOST_NODES) {
			throw tooMany();
		}
		for (int at = kids.size() - 1; at >= 0; at--) {
			if (kids.getObject(at) instanceof COSDictionary kid) {
				inherit(node.dictionary(), kid);
				this.open.push(new Node(kid, node.depth() + 1));
			}
		}
	}

	private static void inherit(COSDictionary parent, COSDictionary kid) {
		for (COSName name : INHERITED) {
			COSBase given = parent.getItem(name);
			if (given != null && kid.getItem(name) == null) {
				kid.setItem(name, given);
			}
		}
	}

	private void page(COSDictionary page) {
		if (this.flat.getNumberOfPages() >= MOST_PAGES) {
			throw tooMany();
		}
		this.meter.look();
		box(page.getCOSArray(COSName.MEDIA_BOX));
		box(page.getCOSArray(COSName.CROP_BOX));
		page.removeItem(COSName.B);
		page.removeItem(COSName.PARENT);
		COSArray contents = page.getCOSArray(COSName.CONTENTS);
		if (contents != null && contents.toList().stream().distinct().count() + REPEATED < contents.size()) {
			throw new UnreadableFile("Tệp PDF lặp lại nội dung quá nhiều lần nên không được nhận.");
		}
		this.streams.admit(page.getDictionaryObject(COSName.CONTENTS));
		this.streams.admit(page.getDictionaryObject(COSName.RESOURCES));
		this.flat.addPage(new PDPage(page));
	}

	private static void box(@Nullable COSArray written) {
		if (written != null && written.size() >= 4) {
			PDRectangle box = new PDRectangle(written);
			if (!(box.getWidth() <= LONGEST_EDGE && box.getHeight() <= LONGEST_EDGE)) {
				throw new UnreadableFile("Tệp PDF có khổ trang quá lớn nên không được nhận.");
			}
		}
	}

	private static UnreadableFile tooMany() {
		return new UnreadableFile("Tệp PDF có hơn 300 trang nên không được nhận; hãy tách tệp rồi gửi.");
	}

	/** A node of the tree and how deep it is. */
	private record Node(COSDictionary dictionary, int depth) {
	}

}
