package vn.roviec.intake;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through the bytes of a PDF before anything parses them: locks, scripts, programs
 * and files inside it, and whether what is packed comes to more than a document needs.
 */
final class PdfScan {

	private static final String TOO_LARGE = "Tệp PDF giải nén ra quá lớn (nghi là bom nén) nên không được nhận.";

	private static final Set<String> ACTIVE = Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles",
			"RichMedia");

	private static final Pattern HEX = Pattern.compile("#([0-9A-Fa-f]{2})");

	/** Packings that could hide how much comes out, or that no program writes today. */
	private static final Pattern UNUSUAL = Pattern
		.compile("/(?:LZW(?:Decode)?|RunLengthDecode|RL|Crypt)(?![A-Za-z])|/(?:Filter|DecodeParms)\\s+\\d");

	private static final Pattern FLATE = Pattern.compile("/Fl(?:ateDecode)?(?![A-Za-z])");

	private static final Pattern COLUMNS = Pattern.compile("/Columns\\s+\\d{6}");

	private static final Pattern IMAGE = Pattern.compile("/Subtype\\s*/Image(?![A-Za-z])");

	private static final Pattern OBJECTS = Pattern.compile("/(?:ObjStm|First)(?![A-Za-z])");

	private static final Pattern PLACES = Pattern.compile("/(?:XRef|W)(?![A-Za-z])");

	/** An object that ends where its stream begins, after the end of another. */
	private static final Pattern PLAIN_OBJECT = Pattern
		.compile("(?:\\s*%[^\\r\\n]*[\\r\\n])*\\s*\\d{1,7} \\d{1,5} obj\\s*(<<[^%(]*>>)\\s*");

	private static final int DICTIONARY = 1024;

	/** Each letter may be written as #4C. */
	private static final int LONGEST_NAME = 40;

	private static final int MOST_OBJECTS = 150_000;

	private static final int MOST_STREAMS = 6_000;

	/** Most bytes of one object that is no stream. */
	private static final int LONGEST_OBJECT = 1024 * 1024;

	private static final int LARGEST_STREAM = 8 * 1024 * 1024;

	private static final int LARGEST_ALL = 48 * 1024 * 1024;

	private static final int LARGEST_OBJECTS = 512 * 1024;

	private static final int LARGEST_PLACES = 1024 * 1024;

	private final byte[] bytes;

	private final byte[] piece = new byte[32 * 1024];

	private long unpacked;

	private int objects;

	private int streams;

	private PdfScan(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Looks through the file.
	 * @throws UnreadableFile where it is refused
	 */
	static void admit(byte[] content) {
		new PdfScan(content).scan();
	}

	/** Looks at every byte, for what seems to be packed data may be none. */
	private void scan() {
		int object = 0;
		for (int at = 0; at < this.bytes.length; at++) {
			if (this.bytes[at] == '/') {
				refuse(name(this.bytes, at + 1, this.bytes.length));
			}
			else if (this.bytes[at] == 'o' && word(at, "obj")) {
				count(at, object);
				object = at;
			}
			else if (this.bytes[at] == 's' && word(at, "stream")) {
				if (!ends(at) && afterDictionary(at)) {
					if (++this.streams > MOST_STREAMS) {
						throw tooMany();
					}
					stream(at);
				}
				object = at;
			}
		}
	}

	private void count(int at, int before) {
		if (ends(at)) {
			if (at - before > LONGEST_OBJECT) {
				throw new UnreadableFile(TOO_LARGE);
			}
		}
		else if (++this.objects > MOST_OBJECTS) {
			throw tooMany();
		}
	}

	private static UnreadableFile tooMany() {
		return new UnreadableFile("Tệp PDF có quá nhiều thành phần bên trong nên không được nhận.");
	}

	/** Comments may stand between, but nobody writes them. */
	private boolean afterDictionary(int at) {
		int before = at - 1;
		while (before > 0 && this.bytes[before] <= ' ' && this.bytes[before] >= 0) {
			before--;
		}
		return before > 0 && this.bytes[before] == '>';
	}

	private boolean word(int at, String word) {
		for (int i = 0; i < word.length(); i++) {
			if (at + i >= this.bytes.length || this.bytes[at + i] != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private boolean ends(int at) {
		return at >= 3 && word(at - 3, "end");
	}

	private int data(int stream) {
		int start = stream + 6;
		while (start < this.bytes.length && (this.bytes[start] == '\r' || this.bytes[start] == '\n')) {
			start++;
		}
		return start;
	}

	/** The name from this place on, with #4C read as L. */
	private static String name(byte[] bytes, int from, int to) {
		StringBuilder name = new StringBuilder();
		for (int at = from; at < Math.min(to, from + LONGEST_NAME); at++) {
			int letter = bytes[at];
			if (letter == '#' && at + 2 < to) {
				letter = Character.digit(bytes[at + 1], 16) * 16 + Character.digit(bytes[at + 2], 16);
				at += 2;
			}
			if (!Character.isLetterOrDigit(letter)) {
				break;
			}
			name.append((char) letter);
		}
		return name.toString();
	}

	private static void refuse(String name) {
		if (name.equals("Encrypt")) {
			throw new UnreadableFile("Tệp được đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi gửi lại.");
		}
		if (ACTIVE.contains(name)) {
			throw new UnreadableFile(
					"Tệp PDF có mã lệnh hoặc tệp đính kèm bên trong nên không được nhận; hãy in lại thành PDF rồi gửi.");
		}
	}

	private static String text(byte[] bytes, int from, int to) {
		String written = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
		return (written.indexOf('#') < 0) ? written : HEX.matcher(written)
			.replaceAll((hex) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
	}

	private void stream(int at) {
		String before = text(this.bytes, Math.max(0, at - DICTIONARY), at);
		int end = before.lastIndexOf("endobj");
		Matcher plain = PLAIN_OBJECT.matcher((end < 0) ? before : before.substring(end + 6));
		boolean readable = plain.matches();
		String dictionary = readable ? plain.group(1) : before;
		boolean objects = OBJECTS.matcher(dictionary).find();
		boolean places = PLACES.matcher(dictionary).find();
		if (readable && IMAGE.matcher(dictionary).find() && !objects && !places) {
			// pictures are unpacked only where a page is one
			return;
		}
		if (UNUSUAL.matcher(dictionary).find() || COLUMNS.matcher(dictionary).find()
				|| FLATE.matcher(dictionary).results().count() > 1) {
			throw new UnreadableFile(
					"Tệp PDF có phần được nén theo cách khác thường nên không được nhận; hãy in lại thành PDF rồi gửi.");
		}
		unpack(data(at), objects ? LARGEST_OBJECTS : places ? LARGEST_PLACES : LARGEST_STREAM, objects);
	}

	private void refuseIn(int length) {
		for (int at = 0; at < length; at++) {
			if (this.piece[at] == '/') {
				refuse(name(this.piece, at + 1, length));
			}
		}
	}

	private void unpack(int start, int most, boolean objects) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(this.bytes, start, this.bytes.length - start);
			long size = 0;
			int kept = 0;
			for (int n = inflater.inflate(this.piece, kept, this.piece.length - kept); n > 0; n = inflater
				.inflate(this.piece, kept, this.piece.length - kept)) {
				size += n;
				this.unpacked += n;
				if (size > most || this.unpacked > LARGEST_ALL) {
					throw new UnreadableFile(TOO_LARGE);
				}
				if (objects) {
					refuseIn(kept + n);
					int keep = Math.min(100, kept + n);
					System.arraycopy(this.piece, kept + n - keep, this.piece, 0, keep);
					kept = keep;
				}
			}
		}
		catch (DataFormatException ex) {
			// what is not packed is no larger than the file
			return;
		}
		finally {
			inflater.end();
		}
	}

}
