package vn.roviec.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import vn.roviec.agency.Actor;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Gives a list to be taken away: at once where it is short, else it is prepared while its
 * asker watches.
 */
@Component
public class SendSheet {

	private final PrepareSheet prepare;

	SendSheet(PrepareSheet prepare) {
		this.prepare = prepare;
	}

	/** Answers a request with the table as a file, or with the page that waits for it. */
	public void send(Actor actor, SheetTable table, SheetFormat format, HttpServletResponse response)
			throws IOException {
		if (table.size() > PrepareSheet.LARGE) {
			UUID id = this.prepare.prepare(actor, table, format);
			response.sendRedirect("/exports/" + id);
			return;
		}
		head(table.name() + format.suffix(), format.contentType(), response);
		format.write(table, response.getOutputStream());
	}

	static void head(String name, String contentType, HttpServletResponse response) {
		response.setContentType(contentType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
	}

}
