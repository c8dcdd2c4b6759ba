package vn.roviec.register;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DocumentNumberTests {

	@ParameterizedTest
	@CsvSource({ "1,01/KH-UBND", "9,09/KH-UBND", "10,10/KH-UBND", "128,128/KH-UBND" })
	void numbersBelowTenHaveANought(int number, String written) {
		assertThat(new DocumentNumber(number, "KH-UBND")).hasToString(written);
	}

	@Test
	void theFirstNumberIsOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber(0, "KH-UBND"));
	}

}
