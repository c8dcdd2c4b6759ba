package vn.roviec.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A file of values, read after RFC 4180 by a hand of its own. */
public final class Values {

	private Values() {
	}

	/** Its lines, the heads of the columns first. */
	public static List<List<String>> of(MockHttpServletResponse answer) {
		String file = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
		assertThat(file).startsWith("\uFEFF");
		List<List<String>> lines = new ArrayList<>();
		List<String> line = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int at = 1; at < file.length(); at++) {
			char one = file.charAt(at);
			if (quoted && one == '"' && at + 1 < file.length() && file.charAt(at + 1) == '"') {
				cell.append(file.charAt(++at));
			}
			else if (one == '"') {
				quoted = !quoted;
			}
			else if (quoted || one != ',' && one != '\r' && one != '\n') {
				cell.append(one);
			}
			else if (one != '\n') {
				line.add(cell.toString());
				cell.setLength(0);
				if (one == '\r') {
					lines.add(line);
					line = new ArrayList<>();
				}
			}
		}
		return lines;
	}

}
