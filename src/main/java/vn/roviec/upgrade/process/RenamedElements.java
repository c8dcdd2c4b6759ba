package vn.roviec.upgrade.process;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Elements of processes that had another id before; in
 * {@code processes/renamed.properties}, a line each: {@code process/old-id=new-id}.
 */
@Component
class RenamedElements {

	private static final String FILES = "classpath*:processes/renamed*.properties";

	private final Map<String, String> names;

	RenamedElements() throws IOException {
		Map<String, String> read = new HashMap<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
			Properties lines = PropertiesLoaderUtils.loadProperties(file);
			lines.stringPropertyNames().forEach((line) -> read.put(line, lines.getProperty(line)));
		}
		this.names = Map.copyOf(read);
	}

	/** The new id of each element of the process that had another. */
	Map<String, String> of(String process) {
		Map<String, String> found = new HashMap<>();
		this.names.forEach((line, name) -> {
			if (line.startsWith(process + "/")) {
				found.put(line.substring(process.length() + 1), name);
			}
		});
		return found;
	}

}
