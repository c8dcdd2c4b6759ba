package vn.roviec.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageAddressTests {

	@Test
	void onlyWhatIsAskedStandsInIt() {
		PageAddress address = new PageAddress("/follow/tasks").asking("unit", null)
			.asking("year", 2026)
			.asking("q", "");
		assertThat(address).hasToString("/follow/tasks?year=2026&q=");
		assertThat(address.query()).isEqualTo("year=2026&q=");
		assertThat(new PageAddress("/follow").asking("unit", null)).hasToString("/follow");
	}

	@Test
	void whatWasTypedStaysAValue() {
		assertThat(new PageAddress("/plans").asking("q", "số 1/KH & {2} a=b+c#d"))
			.hasToString("/plans?q=s%E1%BB%91%201%2FKH%20%26%20%7B2%7D%20a%3Db%2Bc%23d");
	}

}
