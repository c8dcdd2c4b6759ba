package vn.roviec.distribution;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.roviec.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecipientNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			- Sở Nội vụ (b/c); | Sở Nội vụ
			– UBND tỉnh Đông Hải (để b/c) | UBND tỉnh Đông Hải
			Như Điều 5 (t/h); | Như Điều 5
			* Công an xã. | Công an xã
			Trường THCS An Bình (cơ sở 2) | Trường THCS An Bình
			""")
	void aLineNamesItsRecipient(String line, String name) {
		assertThat(RecipientName.of(line).text()).isEqualTo(name);
	}

	@Test
	void marksAndCapitalsDoNotMakeAnotherRecipient() {
		assertThat(RecipientName.of("- SỞ NỘI VỤ;").folded()).isEqualTo(RecipientName.of("Sở nội vụ (b/c)").folded());
		assertThat(RecipientName.of("Uỷ ban nhân dân tỉnh").folded())
			.isEqualTo(RecipientName.of("Ủy ban nhân dân tỉnh").folded());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Trang thông tin điện tử xã (đăng tin); | true
			Cổng TTĐT xã (để đăng tải) | true
			Phòng VHXH (Đăng tin, t/h) | true
			Đài Truyền thanh xã (đưa tin) | false
			Phòng đăng tin | false
			Sở Nội vụ (b/c) | false
			""")
	void whatIsToBePublishedSaysSo(String line, boolean published) {
		assertThat(RecipientName.published(line)).isEqualTo(published);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a@b", "a b@c.vn", "a@b.vn, c@d.vn", "a@b.vn\r\nBcc: x@y.vn", "@b.vn", "a@.vn",
			"a@-b.vn", "Sở <a@b.vn>", "a@b.vn>" })
	void whatIsNoAddressIsRefused(String typed) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> MailAddress.of(typed));
	}

	@Test
	void anAddressIsTakenWithoutTheSpacesAroundIt() {
		assertThat(MailAddress.of(" van.thu+1@sonoivu.donghai.gov.vn ").text())
			.isEqualTo("van.thu+1@sonoivu.donghai.gov.vn");
	}

}
