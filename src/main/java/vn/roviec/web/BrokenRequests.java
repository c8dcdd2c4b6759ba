package vn.roviec.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import vn.roviec.security.PageHeaders;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives the usual headers to what the server itself answers: addresses that nobody can
 * read never come to the application.
 */
@Component
class BrokenRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final PageHeaders headers;

	BrokenRequests(PageHeaders headers) {
		this.headers = headers;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new Refused(this.headers));
	}

	private static final class Refused extends ValveBase {

		private final PageHeaders headers;

		Refused(PageHeaders headers) {
			super(true);
			this.headers = headers;
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			if (response.isErrorReportRequired()) {
				this.headers.writeHeaders(request, response);
			}
			getNext().invoke(request, response);
		}

	}

}
