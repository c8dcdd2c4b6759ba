package vn.roviec.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Gives a parameterized test the kind of database that this run is for; each kind has a
 * run of its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(DatabaseUnderTest.Kind.class)
public @interface DatabaseUnderTest {

	/** H2, or what the system property {@code roviec.db} says. */
	final class Kind implements ArgumentsProvider {

		@Override
		public Stream<Arguments> provideArguments(ExtensionContext context) {
			return Stream.of(Arguments.of(MigratedDatabase.underTest()));
		}

	}

}
