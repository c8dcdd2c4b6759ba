package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all that the pages of a PDF use, whatever it is called, before any of it
 * is unpacked: how much comes out, and how many fonts there are.
 */
final class PdfStreams {

	private static final int MOST_OBJECTS = 60_000;

	private static final int MOST_FONTS = 400;

	private static final int LARGEST_FONT = 8 * 1024 * 1024;

	private static final int LARGEST = 3 * 1024 * 1024;

	private static final int LARGEST_ALL = 40 * 1024 * 1024;

	private static final int LARGEST_CODES = 1024 * 1024;

	private static final int MOST_OPERANDS = 50_000;

	/** Most letters that the codes of one font may stand for. */
	private static final long MOST_CODES = 200_000;

	private static final Pattern RANGES = Pattern.compile("(?s)begin(?:bf|cid|notdef)range(.*?)(?:end|$)");

	private static final Pattern RANGE = Pattern
		.compile("<\\s*([0-9A-Fa-f]{1,8})\\s*>\\s*<\\s*([0-9A-Fa-f]{1,8})\\s*>\\s*(?:<[^>]*>|\\[[^\\]]*\\]|\\d+)");

	/** What leads back to pages or away from what is shown. */
	private static final Set<COSName> ELSEWHERE = Set.of(COSName.PARENT, COSName.P, COSName.getPDFName("StructParents"),
			COSName.getPDFName("PieceInfo"), COSName.METADATA);

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Content content = new Content();

	private final ReadingMeter meter;

	private int fonts;

	private long unpacked;

	PdfStreams(ReadingMeter meter) {
		this.meter = meter;
	}

	/**
	 * Looks through a stream, or a dictionary of what a page uses.
	 * @throws UnreadableFile where it holds too much
	 */
	void admit(@Nullable COSBase used) {
		Deque<COSBase> open = new ArrayDeque<>();
		add(open, used);
		while (!open.isEmpty()) {
			COSBase one = open.pop();
			if (one instanceof COSStream stream) {
				unpack(stream);
			}
			if (one instanceof COSDictionary dictionary) {
				count(dictionary);
				for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
					if (entry.getKey().equals(COSName.XOBJECT)) {
						drawn(open, dictionary.getCOSDictionary(COSName.XOBJECT));
					}
					else if (!ELSEWHERE.contains(entry.getKey())) {
						add(open, entry.getValue());
					}
				}
			}
			else if (one instanceof COSArray array) {
				array.forEach((item) -> add(open, item));
			}
		}
	}

	/** Pictures are not unpacked to read words, unless something else uses them too. */
	private void drawn(Deque<COSBase> open, @Nullable COSDictionary drawn) {
		if (drawn != null) {
			drawn.getValues()
				.stream()
				.map((one) -> (one instanceof COSObject reference) ? reference.getObject() : one)
				.filter((one) -> !(one instanceof COSStream stream
						&& COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))))
				.forEach((one) -> add(open, one));
		}
	}

	private void add(Deque<COSBase> open, @Nullable COSBase used) {
		COSBase one = (used instanceof COSObject reference) ? reference.getObject() : used;
		boolean holds = one instanceof COSDictionary || one instanceof COSArray;
		if (one != null && holds && this.seen.add(one)) {
			if (this.seen.size() > MOST_OBJECTS) {
				throw new UnreadableFile("Tệp PDF có quá nhiều thành phần bên trong nên không được nhận.");
			}
			open.push(one);
		}
	}

	private void count(COSDictionary dictionary) {
		if (COSName.FONT.equals(dictionary.getCOSName(COSName.TYPE)) && ++this.fonts > MOST_FONTS) {
			throw new UnreadableFile("Tệp PDF có quá nhiều phông chữ nên không được nhận.");
		}
	}

	private void unpack(COSStream stream) {
		List<COSName> filters = filters(stream);
		if (filters.size() > 3 || filters.stream().distinct().count() < filters.size()) {
			throw tooLarge();
		}
		widths(stream);
		try (InputStream raw = stream.createRawInputStream()) {
			InputStream packed = raw;
			for (int at = 0; at < filters.size(); at++) {
				this.content.restart(font(stream) ? LARGEST_FONT : LARGEST);
				FilterFactory.INSTANCE.getFilter(filters.get(at)).decode(packed, this.content, stream, at);
				packed = (at + 1 < filters.size()) ? this.content.again() : packed;
			}
			if (filters.isEmpty()) {
				this.content.restart(font(stream) ? LARGEST_FONT : LARGEST);
				raw.transferTo(this.content);
			}
		}
		catch (IOException ex) {
			// what cannot be unpacked is left out by the reader as well
			return;
		}
		if (!font(stream)) {
			this.meter.holds(stream, this.content.size());
			this.content.codes();
			this.content.operands();
		}
	}

	private static boolean font(COSStream stream) {
		COSName kind = stream.getCOSName(COSName.SUBTYPE);
		return stream.containsKey(COSName.LENGTH1) || (kind != null && !kind.equals(COSName.FORM));
	}

	private static List<COSName> filters(COSStream stream) {
		List<COSName> filters = new ArrayList<>();
		COSBase written = stream.getFilters();
		if (written instanceof COSName one) {
			filters.add(one);
		}
		else if (written instanceof COSArray several) {
			for (int at = 0; at < several.size(); at++) {
				if (several.getObject(at) instanceof COSName one) {
					filters.add(one);
				}
			}
		}
		return filters;
	}

	/** A row of a packed table takes its width in memory, whatever comes of it. */
	private static void widths(COSStream stream) {
		COSBase written = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
		COSArray all = new COSArray();
		if (written instanceof COSArray several) {
			all.addAll(several);
		}
		else if (written != null) {
			all.add(written);
		}
		for (int at = 0; at < all.size(); at++) {
			if (all.getObject(at) instanceof COSDictionary one && one.getInt(COSName.COLUMNS, 1) > 100_000) {
				throw tooLarge();
			}
		}
	}

	private static UnreadableFile tooLarge() {
		return new UnreadableFile("Tệp PDF giải nén ra quá lớn (nghi là bom nén) nên không được nhận.");
	}

	/** What comes out of one stream, for as long as it is not too much. */
	private final class Content extends ByteArrayOutputStream {

		private int most;

		void restart(int most) {
			this.most = most;
			reset();
		}

		InputStream again() {
			return new ByteArrayInputStream(toByteArray());
		}

		@Override
		public void write(int one) {
			count(1);
			super.write(one);
		}

		@Override
		public void write(byte[] piece, int offset, int length) {
			count(length);
			super.write(piece, offset, length);
		}

		private void count(int length) {
			PdfStreams.this.unpacked += length;
			if (this.count + length > this.most || PdfStreams.this.unpacked > LARGEST_ALL) {
				throw tooLarge();
			}
		}

		/**
		 * A range of codes is written in a few letters and takes a place for each code.
		 */
		void codes() {
			if (this.count > LARGEST_CODES) {
				return;
			}
			long codes = 0;
			Matcher ranges = RANGES.matcher(toString(StandardCharsets.ISO_8859_1));
			while (ranges.find()) {
				Matcher range = RANGE.matcher(ranges.group(1));
				while (range.find()) {
					codes += Math.max(0, Long.parseLong(range.group(2), 16) - Long.parseLong(range.group(1), 16));
					if (codes > MOST_CODES) {
						throw tooLarge();
					}
				}
			}
		}

		/** Numbers are kept until the word comes that says what to do with them. */
		void operands() {
			int operands = 0;
			boolean word = false;
			for (int at = 0; at < this.count; at++) {
				byte one = this.buf[at];
				boolean begins = !word && one > ' ';
				word = one > ' ';
				operands = (begins && Character.isLetter(one)) ? 0 : operands + (begins || one == '[' ? 1 : 0);
				if (operands > MOST_OPERANDS) {
					throw tooLarge();
				}
			}
		}

	}

}
