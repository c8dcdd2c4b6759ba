package vn.roviec.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads plain text and Markdown. */
final class TextFormat implements SourceFormat {

	private static final Pattern FRAME = Pattern.compile("CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|Nơi nhận\\s*:|^TM\\.\\s");

	@Override
	public boolean reads(String extension) {
		return extension.equals("txt") || extension.equals("md");
	}

	@Override
	public SourceText read(byte[] content) {
		return read(decode(content));
	}

	SourceText read(String text) {
		String[] lines = Fold.door(text).replace('\f', '\n').split("\n", -1);
		TextTables tables = new TextTables(lines);
		List<Block> blocks = new ArrayList<>();
		List<LineJoiner.Line> open = new ArrayList<>();
		boolean blank = true;
		int at = 0;
		while (at < lines.length) {
			if (lines[at].toLowerCase(Locale.ROOT).contains("<table")) {
				at = htmlTable(lines, at, blocks, open);
				continue;
			}
			if (tables.startsAt(at)) {
				TextTables.Found found = tables.readFrom(at);
				if (laysOut(found.table())) {
					for (int i = at; i < found.end(); i++) {
						open.addAll(TextTables.pieces(lines[i], i + 1));
					}
				}
				else {
					flush(blocks, open);
					blocks.add(found.table());
				}
				at = found.end();
				continue;
			}
			LineJoiner.Line line = PageMarks.isMark(lines[at]) ? null : LineJoiner.Line.of(at + 1, lines[at], blank);
			if (line != null) {
				open.add(line);
			}
			blank = line == null;
			at++;
		}
		flush(blocks, open);
		return new SourceText(blocks);
	}

	/**
	 * A table may only lay out head and foot: two columns, or words that stand nowhere
	 * else.
	 */
	private static boolean laysOut(Block.Table table) {
		boolean frame = table.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.anyMatch((cell) -> FRAME.matcher(cell.text()).find());
		return AppendixColumns.of(table) == null && (frame || table.width() <= 2);
	}

	private static void flush(List<Block> blocks, List<LineJoiner.Line> open) {
		blocks.addAll(new LineJoiner(open).paragraphs());
		open.clear();
	}

	private static int htmlTable(String[] lines, int from, List<Block> blocks, List<LineJoiner.Line> open) {
		StringBuilder html = new StringBuilder();
		int at = from;
		boolean closed = false;
		while (at < lines.length && !closed) {
			html.append(lines[at]).append('\n');
			closed = lines[at].toLowerCase(Locale.ROOT).contains("</table>");
			at++;
		}
		Block.Table table = HtmlTable.read(html.toString(), from + 1);
		if (laysOut(table)) {
			HtmlTable.contents(html.toString())
				.forEach((cell) -> open.addAll(TextTables.pieces("|" + cell.replace('|', ' ') + "|", from + 1)));
		}
		else {
			flush(blocks, open);
			blocks.add(table);
		}
		return at;
	}

	/** UTF-8 or UTF-16 with its mark; anything else is no text that can be trusted. */
	private static String decode(byte[] content) {
		Charset charset = StandardCharsets.UTF_8;
		if (content.length >= 2 && ((content[0] == (byte) 0xff && content[1] == (byte) 0xfe)
				|| (content[0] == (byte) 0xfe && content[1] == (byte) 0xff))) {
			charset = StandardCharsets.UTF_16;
		}
		try {
			return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableFile(
					"Tệp văn bản không dùng bảng mã Unicode (UTF-8); hãy mở tệp, lưu lại với bảng mã UTF-8 rồi gửi lại.",
					ex);
		}
	}

}
