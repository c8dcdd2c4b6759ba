package vn.roviec.organisation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.roviec.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SheetCellsTests {

	@Test
	void rowsAreReadAsTheyAreNumbered() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			book.createSheet().createRow(1).createCell(0).setCellValue("Phòng Kinh tế");
			book.write(file);
		}
		assertThat(SheetCells.of(file.toByteArray(), 10)).hasSize(2)
			.element(1)
			.extracting(ListCells::values)
			.asList()
			.containsExactly("Phòng Kinh tế");
	}

	@Test
	void aFileThatUnpacksToFarMoreThanAListIsRefusedUnread() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(file)) {
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			byte[] blanks = new byte[1024 * 1024];
			for (int megabyte = 0; megabyte < 64; megabyte++) {
				zip.write(blanks);
			}
		}
		assertThat(file.size()).isLessThan(1024 * 1024);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> SheetCells.of(file.toByteArray(), 10))
			.matches((refused) -> refused.messageKey().equals("organisation.list.file.large"));
	}

}
