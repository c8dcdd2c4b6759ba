package vn.roviec.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class UnitDictionaryTests {

	private final UnitDictionary units = UnitDictionary.standard();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Phòng Kinh tế xã | PKT", "Phòng Văn hóa -Xã hội | PVHXH", "Phòng Văn hoá – Xã hội | PVHXH",
					"Uỷ ban MTTQ VN xã | MTTQ", "Đề nghị Trạm Y tế xã | TYT", "Sở Nội vụ tỉnh Đông Hải (B/C) | SO_NV",
					"TT. HĐND xã | HDND_TT" })
	void knowsANameInSeveralWritings(String written, String id) {
		assertThat(this.units.resolve(written).ids()).containsExactly(id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Văn phòng - Thống kê, Tư pháp - Hộ tịch | VPTK+TPHT",
					"Văn hóa - Xã hội. Văn phòng - Thống kê | VHXH+VPTK",
					"Văn phòng HĐND và UBND; Phòng Kinh tế | VPHDND_UBND+PKT",
					"Các phòng chuyên môn, Trung tâm PVHCC | GROUP:CAC_PHONG_CHUYEN_MON+TTPVHCC" })
	void cutsAListOfNames(String written, String ids) {
		UnitResolution found = this.units.resolve(written);
		assertThat(found.kind()).isEqualTo(UnitKind.COMPOUND);
		assertThat(String.join("+", found.ids())).isEqualTo(ids);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Các ban, ngành, đoàn thể xã | GROUP", "Phòng Kinh tế, Hạ tầng và Đô thị | UNIT",
					"UBND xã | COLLECTIVE", "Phụ trách CNTT | ROLE", "Hợp tác xã Hoa Sen | UNKNOWN" })
	void doesNotCutInsideOneName(String written, UnitKind kind) {
		UnitResolution found = this.units.resolve(written);
		assertThat(found.kind()).isEqualTo(kind);
		assertThat(found.parts()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Trưởng phòng Kinh tế | PKT", "Chánh Văn phòng HĐND và UBND xã | VPHDND_UBND",
			"Phòng VH, XH | PVHXH", "18 tổ dân phố | GROUP:CAC_THON", "P. KTHT&ĐT | PKTHTDT",
			"Đoàn TNCS HCM xã An Bình Trung | DTN", "TTr. Đảng ủy | DANG_UY_TT", "Văn phòng UBND tỉnh | VP_UBND_TINH",
			"Phòng Tài chính - Kế hoạch huyện | PTCKH_HUYEN", "Kho bạc Nhà nước khu vực II | KBNN",
			"Các cơ quan, đơn vị đóng trên địa bàn xã | GROUP:CO_QUAN_CAP_TREN" })
	void knowsHeadsCountsAbbreviationsAndOfficesOfOtherLevels(String written, String id) {
		assertThat(this.units.resolve(written).ids()).containsExactly(id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Các phòng: Văn hóa - Xã hội; Kinh tế, Hạ tầng và Đô thị | PVHXH+PKTHTDT",
					"UBND xã và Công an xã | UBND+CAX", "Phòng Kinh tế - Văn phòng HĐND và UBND | PKT+VPHDND_UBND",
					"Các phòng, ban, ngành, đoàn thể và các thôn | GROUP:CAC_CO_QUAN_DON_VI+GROUP:CAC_THON" })
	void cutsListsThatShareAWordOrNameAPlace(String written, String ids) {
		assertThat(String.join("+", this.units.resolve(written).ids())).isEqualTo(ids);
	}

	@Test
	void knowsTheNamesOfTheSharedTable() throws Exception {
		Path table = Path.of("../shared/domain/units.tsv");
		assumeTrue(Files.exists(table), "the shared table of unit names is not here");
		List<String> wrong = new ArrayList<>();
		int rows = 0;
		for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
			String[] columns = line.split("\t");
			rows++;
			if (!this.units.resolve(columns[0]).ids().equals(Arrays.asList(columns[1].split("\\+")))) {
				wrong.add(columns[0] + " -> " + this.units.resolve(columns[0]).ids());
			}
		}
		assertThat(wrong).hasSizeLessThan(rows / 10);
	}

}
