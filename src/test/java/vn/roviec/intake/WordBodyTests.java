package vn.roviec.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What stands in a Word document, read as it was written there. */
class WordBodyTests {

	@Test
	void whatWasDeletedIsNotReadAndWhatWasInsertedIs() throws IOException {
		SourceText text = read("<w:p><w:r><w:t>Rà soát </w:t></w:r><w:del><w:r><w:delText>bốn</w:delText></w:r></w:del>"
				+ "<w:ins><w:r><w:t>năm</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> thủ tục</w:t></w:r></w:p>");
		assertThat(text.paragraphs()).extracting(Block.Paragraph::text).containsExactly("Rà soát năm thủ tục");
	}

	@Test
	void contentControlsAndLinksHoldWhatTheyHold() throws IOException {
		SourceText text = read("<w:sdt><w:sdtPr><w:alias w:val='Tên'/></w:sdtPr><w:sdtContent>"
				+ table(row("TT", "Nhiệm vụ", "Chủ trì"), row("1", "Rà soát", "Văn phòng")) + "</w:sdtContent></w:sdt>"
				+ "<w:p><w:hyperlink><w:r><w:t>Cổng dịch vụ công</w:t></w:r></w:hyperlink></w:p>");
		assertThat(text.tables()).hasSize(1);
		assertThat(text.tables().get(0).rows().get(1).text(1)).isEqualTo("Rà soát");
		assertThat(text.paragraphs()).extracting(Block.Paragraph::text).containsExactly("Cổng dịch vụ công");
	}

	@Test
	void onlyTheBoldBeginningIsEmphasised() throws IOException {
		SourceText text = read("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Văn phòng: </w:t></w:r>"
				+ "<w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>rà soát thủ tục</w:t></w:r></w:p>");
		assertThat(text.paragraphs().get(0).emphasised()).isEqualTo("Văn phòng:".length() + 1);
	}

	@Test
	void aStyleSaysTheListAndTheParagraphTheLevel() throws IOException {
		String levels = "<w:lvl w:ilvl='0'><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl>"
				+ "<w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:lvlText w:val='%2.'/></w:lvl>";
		Map<String, byte[]> parts = Map.of("word/styles.xml",
				part("styles",
						"<w:style w:styleId='A'><w:pPr><w:numPr><w:numId w:val='5'/></w:numPr></w:pPr></w:style>"
								+ "<w:style w:styleId='B'><w:basedOn w:val='A'/>"
								+ "<w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>"),
				"word/numbering.xml",
				part("numbering",
						"<w:abstractNum w:abstractNumId='1'>" + levels + "</w:abstractNum>"
								+ "<w:num w:numId='5'><w:abstractNumId w:val='1'/></w:num>"),
				"word/document.xml",
				part("document",
						"<w:body>" + styled("A", "", "MỤC ĐÍCH") + styled("B", "", "Mục tiêu")
								+ styled("A", "<w:ilvl w:val='1'/>", "Yêu cầu") + styled("A", "", "NHIỆM VỤ")
								+ styled("A", "<w:numId w:val='0'/>", "Không đánh số") + "</w:body>"));
		assertThat(new DocxFormat().read(HostileFiles.zip(parts)).paragraphs()).extracting(Block.Paragraph::printed)
			.containsExactly("I. MỤC ĐÍCH", "1. Mục tiêu", "2. Yêu cầu", "II. NHIỆM VỤ", "Không đánh số");
	}

	private static byte[] part(String root, String content) {
		return HostileFiles
			.bytes("<w:" + root + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + content
					+ "</w:" + root + ">");
	}

	private static String styled(String style, String list, String text) {
		return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/><w:numPr>" + list + "</w:numPr></w:pPr><w:r><w:t>" + text
				+ "</w:t></w:r></w:p>";
	}

	@Test
	void elementsWithoutEndAreRefused() {
		String deep = "<w:ins>".repeat(5_000) + "</w:ins>".repeat(5_000);
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read("<w:p>" + deep + "</w:p>"))
			.withMessageContaining("bị hỏng");
	}

	private static String table(String... rows) {
		return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
	}

	private static String row(String... cells) {
		StringBuilder row = new StringBuilder("<w:tr>");
		for (String cell : cells) {
			row.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
		}
		return row.append("</w:tr>").toString();
	}

	private static SourceText read(String body) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write(("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
					+ body + "</w:body></w:document>")
				.getBytes(StandardCharsets.UTF_8));
		}
		return new DocxFormat().read(bytes.toByteArray());
	}

}
