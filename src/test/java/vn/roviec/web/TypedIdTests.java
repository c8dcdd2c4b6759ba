package vn.roviec.web;

import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.roviec.agency.UnitId;

import static org.assertj.core.api.Assertions.assertThat;

class TypedIdTests {

	private static final UUID ID = UUID.fromString("0b5e3c1e-7f7f-4e55-9d0c-2a6a3f4d5e6f");

	@ParameterizedTest
	@ValueSource(strings = { "0b5e3c1e-7f7f-4e55-9d0c-2a6a3f4d5e6f", " 0B5E3C1E-7F7F-4E55-9D0C-2A6A3F4D5E6F\t" })
	void anIdIsRead(String typed) {
		assertThat(TypedId.read(typed)).isEqualTo(ID);
		assertThat(TypedId.read(typed, UnitId::new)).isEqualTo(new UnitId(ID));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "mới", "0b5e3c1e-7f7f-4e55-9d0c", "0b5e3c1e-7f7f-4e55-9d0c-2a6a3f4d5e6f0",
			"' or 1=1 --", "${7*7}", "\0" })
	void whatIsNoIdIsNothing(String typed) {
		assertThat(TypedId.read(typed)).isNull();
		assertThat(TypedId.read(typed, UnitId::new)).isNull();
	}

}
