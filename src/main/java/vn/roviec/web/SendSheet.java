package vn.roviec.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Gives a list to be taken away: the one writer of workbooks and of CSV. */
@Component
public class SendSheet {

	/** Answers a request with the table as a file. */
	public void send(SheetTable table, SheetFormat format, HttpServletResponse response) throws IOException {
		response.setContentType(format.contentType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(table.name() + format.suffix(), StandardCharsets.UTF_8)
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		if (format == SheetFormat.CSV) {
			WriteCsv.write(table, response.getOutputStream());
		}
		else {
			WriteWorkbook.write(table, response.getOutputStream());
		}
	}

}
