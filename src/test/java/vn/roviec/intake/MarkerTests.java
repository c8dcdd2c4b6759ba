package vn.roviec.intake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkerTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "I. MỤC ĐÍCH | ROMAN | I", "IV/ TỔ CHỨC | ROMAN | IV", "II MỤC TIÊU | ROMAN | II",
					"1. Mục đích | ARABIC | 1", "2.1. Cải cách | ARABIC | 2.1", "1.Mục đích | ARABIC | 1",
					"3.2.1 Chỉ tiêu | ARABIC | 3.2.1", "a) Chỉ tiêu | LETTER | a", "đ) Khác | LETTER | đ",
					"A. PHẦN CHUNG | CAPITAL | A", "Phần I: MỤC TIÊU | PART | Phần I",
					"Điều 2. Nhiệm vụ | ARTICLE | Điều 2", "2.1- Về chính quyền số | ARABIC | 2.1",
					"- 1. Mục đích | ARABIC | 1", "* II. MỤC TIÊU | ROMAN | II", "- a) Rà soát | LETTER | a",
					"- Rà soát | BULLET | -", "+ 100% hồ sơ | BULLET | +" })
	void tellsNumbersAndBullets(String line, String kind, String no) {
		Marker marker = Marker.of(line);
		assertThat(marker.kind()).hasToString(kind);
		assertThat(marker.no()).isEqualTo(no);
	}

	@ParameterizedTest
	@ValueSource(strings = { "30/4/2026 là ngày nghỉ", "100% hồ sơ", "76/NQ-CP ngày 15/7/2021", "60-NQ/TU của Tỉnh ủy",
			"Văn phòng", "V/v triển khai phong trào", "5G phủ sóng" })
	void dateShareOrDocumentNumberIsNoMarker(String line) {
		assertThat(Marker.of(line)).isEqualTo(Marker.NONE);
	}

	@Test
	void ranksRomanAboveArabicAboveLetter() {
		assertThat(Marker.of("I. A").rank()).isLessThan(Marker.of("1. A").rank());
		assertThat(Marker.of("1. A").rank()).isLessThan(Marker.of("1.1. A").rank());
		assertThat(Marker.of("1.1. A").rank()).isLessThan(Marker.of("a) A").rank());
	}

}
