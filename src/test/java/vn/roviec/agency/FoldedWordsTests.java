package vn.roviec.agency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a search and a comparison of names take for the same. */
class FoldedWordsTests {

	@ParameterizedTest
	@ValueSource(strings = { "Đẩy mạnh chuyển đổi số", "day manh chuyen doi so", " ĐẨY MẠNH\n chuyển\u00a0đổi  số " })
	void marksCapitalsAndSpacesDoNotCount(String written) {
		assertThat(FoldedWords.of(written).text()).isEqualTo("day manh chuyen doi so");
	}

	@Test
	void whatWasTypedCountsLiterally() {
		assertThat(FoldedWords.of("Đạt 100%_!").pattern()).isEqualTo("%dat 100!%!_!!%");
	}

	@Test
	void wordsComeOneByOneAndNoneOutOfBlanks() {
		assertThat(FoldedWords.of(" Tập  huấn ").each()).extracting(FoldedWords::text).containsExactly("tap", "huan");
		assertThat(FoldedWords.of(" \u00a0").each()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Phòng Văn hóa – Xã hội", "phòng văn hoá-xã hội", "PHÒNG VĂN HÓA, XÃ HỘI" })
	void namesOfUnitsAreTheSameHoweverJoined(String written) {
		assertThat(FoldedWords.of(written).joined()).isEqualTo("phongvanhoaxahoi");
	}

}
