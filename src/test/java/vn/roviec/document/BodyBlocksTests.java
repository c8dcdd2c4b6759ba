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

}
