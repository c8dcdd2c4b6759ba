package vn.roviec.intake;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldTests {

	@Test
	void composesLettersAtTheDoor() {
		String decomposed = Normalizer.normalize("Kế hoạch", Normalizer.Form.NFD);
		assertThat(Fold.door(decomposed)).isEqualTo("Kế hoạch");
	}

	@Test
	void twoRulesForTheToneMarkGiveOneKey() {
		assertThat(Fold.key("Uỷ ban, văn hoá, tuỳ")).isEqualTo(Fold.key("Ủy ban, văn hóa, tùy"));
	}

	@Test
	void aMarkInsideASyllableStays() {
		assertThat(Fold.key("Kế hoạch Quý I, kế toán")).isEqualTo("kế hoạch quý i, kế toán");
	}

	@Test
	void anyDashIsOneDash() {
		assertThat(Fold.key("Văn hóa – Xã hội")).isEqualTo("văn hóa - xã hội");
	}

}
