package vn.roviec.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.stereotype.Component;

/**
 * What every answer tells the browser: about scripts, frames, copies, links. Answers that
 * are made before the filters of security, or after them, write it themselves.
 */
@Component
public class PageHeaders implements HeaderWriter {

	private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
			+ "script-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

	private final List<HeaderWriter> writers = List.of(new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY),
			new XContentTypeOptionsHeaderWriter(), new XFrameOptionsHeaderWriter(), new XXssProtectionHeaderWriter(),
			new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
			new PermissionsPolicyHeaderWriter("camera=(), microphone=(), geolocation=()"), new HstsHeaderWriter(),
			new CacheControlHeadersWriter());

	/** Adds what the answer does not say of itself. */
	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		this.writers.forEach((writer) -> writer.writeHeaders(request, response));
	}

}
