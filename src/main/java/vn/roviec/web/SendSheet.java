package vn.roviec.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.security.CurrentActor;

import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives the list that a controller's method returns to be taken away: at once where it is
 * short, else it is prepared while its asker watches.
 */
@Component
class SendSheet implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

	private final PrepareSheet prepare;

	private final CurrentActor actor;

	SendSheet(PrepareSheet prepare, CurrentActor actor) {
		this.prepare = prepare;
		this.actor = actor;
	}

	@Override
	public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
		handlers.add(this);
	}

	@Override
	public boolean supportsReturnType(MethodParameter returned) {
		return returned.getParameterType() == SheetTable.class;
	}

	@Override
	public void handleReturnValue(@Nullable Object returned, MethodParameter type, ModelAndViewContainer container,
			NativeWebRequest exchange) throws IOException {
		if (returned instanceof SheetTable table) {
			container.setRequestHandled(true);
			send(this.actor.get(), table, SheetFormat.asked((HttpServletRequest) exchange.getNativeRequest()),
					(HttpServletResponse) exchange.getNativeResponse());
		}
	}

	/** Answers with the table as a file, or with the page that waits for it. */
	void send(Actor actor, SheetTable table, SheetFormat format, HttpServletResponse response) throws IOException {
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
