package vn.roviec.plan.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

import vn.roviec.workflow.NotFound;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The sample plan that comes with the product, of a commune that does not exist. */
@Component
class SamplePlan {

	private final Optional<Resource> file;

	SamplePlan() throws IOException {
		this.file = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:samples/*.docx"))
			.min(Comparator.comparing((Resource one) -> String.valueOf(one.getFilename())));
	}

	boolean present() {
		return this.file.isPresent();
	}

	String name() {
		return this.file.map(Resource::getFilename).map(Objects::requireNonNull).orElseThrow(SamplePlan::missing);
	}

	byte[] content() throws IOException {
		try (InputStream content = this.file.orElseThrow(SamplePlan::missing).getInputStream()) {
			return content.readAllBytes();
		}
	}

	private static NotFound missing() {
		return new NotFound("sample");
	}

}
