package vn.roviec.security.demo;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class DemoStaysOnH2Tests {

	@Test
	void aDemonstrationOnPostgresqlDoesNotStart() {
		assertThatIllegalStateException().isThrownBy(() -> on("jdbc:postgresql://localhost/roviec"))
			.withMessageContaining("demo profile does not run on PostgreSQL");
	}

	@Test
	void aDemonstrationOnItsOwnH2Starts() {
		assertThatNoException().isThrownBy(() -> on("jdbc:h2:file:./data/roviec"));
	}

	@Test
	void onlyTheDatabaseNamedAsThrowawayIsLetThrough() {
		String throwaway = "jdbc:postgresql://localhost:5433/tests";
		assertThatNoException().isThrownBy(() -> on(throwaway, throwaway));
		assertThatIllegalStateException().isThrownBy(() -> on("jdbc:postgresql://localhost/roviec", throwaway));
		assertThatIllegalStateException().isThrownBy(() -> on(throwaway, "true"));
	}

	private static void on(String url) {
		on(url, "");
	}

	private static void on(String url, String throwaway) {
		DemoStaysOnH2 guard = new DemoStaysOnH2();
		guard.setEnvironment(new MockEnvironment().withProperty("spring.datasource.url", url)
			.withProperty("roviec.demo.throwaway-database", throwaway));
		guard.postProcessBeanFactory(new DefaultListableBeanFactory());
	}

}
