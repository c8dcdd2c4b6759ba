package vn.roviec.plan;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentTests {

	private final Recent<String, String> recent = new Recent<>(10, String::length);

	@Test
	void whatWasAskedForLongestAgoGoesFirst() {
		this.recent.hold("a", "1234");
		this.recent.hold("b", "1234");
		assertThat(this.recent.of("a")).contains("1234");
		this.recent.hold("c", "1234");
		assertThat(this.recent.of("b")).isEmpty();
		assertThat(this.recent.of("a")).isPresent();
		assertThat(this.recent.of("c")).isPresent();
	}

	@Test
	void whatIsLargeTakesNobodysPlace() {
		this.recent.hold("a", "1234");
		this.recent.hold("b", "1234567");
		assertThat(this.recent.of("b")).isEmpty();
		assertThat(this.recent.of("a")).isPresent();
	}

	@Test
	void whatIsHeldAnewWeighsOnce() {
		for (int i = 0; i < 9; i++) {
			this.recent.hold("a", "1234");
		}
		this.recent.hold("b", "1234");
		assertThat(this.recent.of("a")).isPresent();
		assertThat(this.recent.of("b")).isPresent();
	}

}
