package vn.roviec.document;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.roviec.document.BodyBlock.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class BodyBlocksTests {

	@ParameterizedTest
	@CsvSource({ "I. MỤC ĐÍCH YÊU CẦU,1,I.,MỤC ĐÍCH YÊU CẦU", "XIV. TỔ CHỨC THỰC HIỆN,1,XIV.,TỔ CHỨC THỰC HIỆN",
			"1. Mục đích,2,1.,Mục đích", "10.Yêu cầu,2,10.,Yêu cầu", "1.1. Mục tiêu chung,3,1.1.,Mục tiêu chung",
			"2.3 Chỉ tiêu cụ thể:,3,2.3,Chỉ tiêu cụ thể:", "a) Về thể chế,4,a),Về thể chế",
			"đ) Về tài chính,4,đ),Về tài chính" })
	void marksMakeHeadings(String line, int level, String mark, String text) {
		assertThat(BodyBlocks.parse(line)).containsExactly(new BodyBlock(Kind.HEADING, level, mark, text));
	}

	@Test
	void numberedSentencesAreParagraphs() {
		assertThat(BodyBlocks.parse("1. Rà soát toàn bộ thủ tục hành chính trên địa bàn xã;")).containsExactly(
				new BodyBlock(Kind.PARAGRAPH, 0, "1.", "Rà soát toàn bộ thủ tục hành chính trên địa bàn xã;"));
	}

	@ParameterizedTest
	@CsvSource({ "- Các phòng chuyên môn,1,-", "– Các phòng chuyên môn,1,-", "+ Các phòng chuyên môn,2,+" })
	void dashesMakeBullets(String line, int level, String mark) {
		assertThat(BodyBlocks.parse(line))
			.containsExactly(new BodyBlock(Kind.BULLET, level, mark, "Các phòng chuyên môn"));
	}

	@ParameterizedTest
	@CsvSource({ "30/6/2026 là hạn cuối", "1.500 hộ nghèo thoát nghèo", "Chuyển đổi số", "-5 độ C" })
	void figuresAndOrdinaryLinesAreParagraphs(String line) {
		assertThat(BodyBlocks.parse(line)).containsExactly(new BodyBlock(Kind.PARAGRAPH, 0, "", line));
	}

	@Test
	void blankLinesDisappearAndNothingElseDoes() {
		List<BodyBlock> blocks = BodyBlocks.parse("I. CHUNG\n\n  Một đoạn.  \r\n- một ý\n");
		assertThat(blocks).extracting(BodyBlock::words).containsExactly("I. CHUNG", "Một đoạn.", "- một ý");
		assertThat(BodyBlocks.parse("")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#',
			value = { "Rõ **người**, rõ *việc*.#Rõ [b:người], rõ [i:việc].",
					"***Cả hai*** và thường#[bi:Cả hai] và thường", "**đậm *cả hai* đậm**#[b:đậm ][bi:cả hai][b: đậm]",
					"**Phòng:***(a)*#[b:Phòng:][i:(a)]", "**“Nhà”**; (*nếu có*)#[b:“Nhà”]; ([i:nếu có])",
					"*a **b***#[i:a ][bi:b]", "**đậm \\* đậm**#[b:đậm * đậm]" })
	void starsAroundWordsMakeThemBoldOrItalic(String line, String looks) {
		assertThat(looks(BodyBlocks.parse(line).get(0).runs())).isEqualTo(looks);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = { "Diện tích 5*3*2 mét", "(*) Số liệu ước tính, (*) chưa quyết toán",
			"(*) Chưa quyết toán, xem bảng 2*", "*Gồm cả (*) chưa quyết toán", "Một dấu * đứng lẻ", "Không *khép lại",
			"** rời ** nhau", "a*b* và c**d**", "****bốn****", "${7*7} [[${7*7}]] *{x} __${7*7}__", "a_b_c và _d_",
			"<b>đậm</b> <script>alert(1)</script>", "| một ô", "|x|", "**" })
	void otherStarsAndHostileWordsStayAsTheyAre(String line) {
		assertThat(looks(BodyBlocks.parse(line).get(0).runs())).isEqualTo(line);
	}

	@Test
	void aStarBehindABackslashIsAStar() {
		assertThat(BodyBlocks.parse("\\*không nghiêng\\*").get(0).words()).isEqualTo("*không nghiêng*");
	}

	@Test
	void marksOfHeadingsAndListsAreFoundWithinBoldWords() {
		List<BodyBlock> blocks = BodyBlocks.parse("""
				**I. MỤC ĐÍCH**
				1. **Phòng Kinh tế:** chủ trì, theo dõi.
				**2. Văn phòng** tổng hợp;
				- *Một ý* nhỏ
				""");
		assertThat(blocks).extracting(BodyBlock::kind)
			.containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.BULLET);
		assertThat(blocks).extracting((block) -> looks(block.runs()))
			.containsExactly("I. MỤC ĐÍCH", "1. [b:Phòng Kinh tế:] chủ trì, theo dõi.", "[b:2. Văn phòng] tổng hợp;",
					"- [i:Một ý] nhỏ");
	}

	@Test
	void linesOfCellsAreATable() {
		List<BodyBlock> blocks = BodyBlocks.parse("""
				Chỉ tiêu như sau:
				| TT | Chỉ tiêu | Tỷ lệ |
				|---|---|---|
				| 1 | **Hồ sơ** trực tuyến | từ 80\\|85% |
				| 2 | Số hóa |
				Hết.
				""");
		assertThat(blocks).extracting(BodyBlock::kind).containsExactly(Kind.PARAGRAPH, Kind.TABLE, Kind.PARAGRAPH);
		BodyTable table = blocks.get(1).table();
		assertThat(table.headed()).isTrue();
		assertThat(table.rows()).extracting((row) -> row.stream().map((cell) -> looks(cell.runs())).toList())
			.containsExactly(List.of("TT", "Chỉ tiêu", "Tỷ lệ"), List.of("1", "[b:Hồ sơ] trực tuyến", "từ 80|85%"),
					List.of("2", "Số hóa", ""));
		assertThat(table.widths()).hasSize(3).satisfies((widths) -> {
			assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
			assertThat(widths.get(1)).isGreaterThan(widths.get(0));
		});
		assertThat(BodyBlocks.parse("| a | b |\n| c | d |").get(0).table().headed()).isFalse();
		assertThat(BodyBlocks.parse("|" + "x|".repeat(21)).get(0).kind()).isEqualTo(Kind.PARAGRAPH);
	}

	@Test
	void marksHideNoWordFromWhoeverLooksForIt() {
		assertThat(BodyBlocks.pieces("**TỐI** *MẬT*\n| MẬT | ô |\nhết")).containsExactly("TỐI MẬT", "MẬT", "ô", "hết");
	}

	@Test
	void aLineOfTwoHundredThousandStarsIsRead() {
		assertThat(BodyBlocks.parse("*a ".repeat(60_000)).get(0).words()).hasSize(179_999);
	}

	private static String looks(List<BodyRun> runs) {
		return String.join("",
				runs.stream()
					.map((run) -> run.style().isEmpty() ? run.text() : "[" + run.style() + ":" + run.text() + "]")
					.toList());
	}

}
