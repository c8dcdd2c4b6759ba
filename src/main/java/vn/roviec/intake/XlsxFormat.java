package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads workbooks of today's Excel, sheet by sheet as a stream, so that a large one takes
 * no more memory than its cells.
 */
final class XlsxFormat implements SourceFormat {

	@Override
	public boolean reads(String extension) {
		return extension.equals("xlsx");
	}

	@Override
	public SourceText read(byte[] content) {
		List<Block> blocks = new ArrayList<>();
		try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
			XSSFReader reader = new XSSFReader(file);
			ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
			StylesTable styles = reader.getStylesTable();
			Set<String> hidden = hidden(reader);
			Budget budget = new Budget();
			int line = 0;
			XSSFReader.SheetIterator sheets = reader.getSheetIterator();
			while (sheets.hasNext()) {
				try (InputStream sheet = sheets.next()) {
					if (!hidden.contains(sheets.getSheetName())) {
						SheetGrid grid = grid(sheet, styles, strings, budget);
						blocks.addAll(grid.blocks(line));
						line += grid.lastLine();
					}
				}
			}
		}
		catch (UnreadableFile ex) {
			throw ex;
		}
		catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException ex) {
			// a broken file makes the parser fail in any way it likes
			throw new UnreadableFile("Tệp .xlsx bị hỏng, không mở được; hãy mở bằng Excel, lưu lại rồi gửi.", ex);
		}
		return new SourceText(blocks);
	}

	/** The names of sheets that nobody sees. */
	private static Set<String> hidden(XSSFReader reader)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		Set<String> hidden = new HashSet<>();
		try (InputStream workbook = reader.getWorkbookData()) {
			parse(workbook, new DefaultHandler() {

				@Override
				public void startElement(String uri, String localName, String qName, Attributes attributes) {
					String state = "sheet".equals(localName) ? attributes.getValue("state") : null;
					if (state != null && !state.equals("visible")) {
						hidden.add(attributes.getValue("name"));
					}
				}

			});
		}
		return hidden;
	}

	private static void parse(InputStream part, ContentHandler handler)
			throws IOException, SAXException, ParserConfigurationException {
		XMLReader xml = XMLHelper.newXMLReader();
		xml.setContentHandler(handler);
		xml.parse(new InputSource(part));
	}

	private static SheetGrid grid(InputStream sheet, StylesTable styles, ReadOnlySharedStringsTable strings,
			Budget budget) throws SAXException, ParserConfigurationException, IOException {
		SheetGrid grid = new SheetGrid();
		parse(sheet, new Merges(grid, styles, strings, new Cells(grid, budget)));
		return grid;
	}

	/** How much more may be read. */
	private static final class Budget {

		private int cells;

		private int characters;

		void take(String shown) {
			this.cells++;
			this.characters += shown.length();
			if (this.cells > SheetGrid.MAX_CELLS || this.characters > FileGate.MAX_CHARACTERS) {
				throw new UnreadableFile("Bảng tính quá lớn (hơn 200.000 ô hoặc 2 triệu ký tự) nên không được nhận.");
			}
		}

	}

	/** Puts the cells in their places. */
	private record Cells(SheetGrid grid, Budget budget) implements SheetContentsHandler {

		@Override
		public void startRow(int row) {
		}

		@Override
		public void endRow(int row) {
		}

		@Override
		public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
			if (reference != null && shown != null) {
				this.budget.take(shown);
				CellAddress address = new CellAddress(reference);
				this.grid.put(address.getRow(), address.getColumn(), shown);
			}
		}

	}

	/** Hears of merged cells besides. */
	private static final class Merges extends XSSFSheetXMLHandler {

		private final SheetGrid grid;

		Merges(SheetGrid grid, StylesTable styles, ReadOnlySharedStringsTable strings, SheetContentsHandler cells) {
			super(styles, null, strings, cells, new SheetValues(), false);
			this.grid = grid;
		}

		@Override
		public void startElement(String uri, String localName, String qName, Attributes attributes)
				throws SAXException {
			super.startElement(uri, localName, qName, attributes);
			String area = "mergeCell".equals(localName) ? attributes.getValue("ref") : null;
			if (area != null) {
				CellRangeAddress range = CellRangeAddress.valueOf(area);
				this.grid.merge(range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn());
			}
		}

	}

}
