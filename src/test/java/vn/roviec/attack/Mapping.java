package vn.roviec.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address of the running application with one method by which it is asked. */
record Mapping(HttpMethod method, String pattern, MediaType consumes, HandlerMethod handler) {

	/** All that there are, those of the application's libraries included. */
	static List<Mapping> all(ApplicationContext application) {
		List<Mapping> mappings = new ArrayList<>();
		application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.forEach((info, handler) -> add(info, handler, mappings));
		mappings.sort(Comparator.comparing(Mapping::pattern).thenComparing((mapping) -> mapping.method().name()));
		return mappings;
	}

	private static void add(RequestMappingInfo info, HandlerMethod handler, List<Mapping> mappings) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		MediaType consumes = info.getConsumesCondition().getConsumableMediaTypes().stream().findFirst().orElse(null);
		for (String pattern : info.getPatternValues()) {
			for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
				mappings.add(new Mapping(method.asHttpMethod(), pattern, consumes, handler));
			}
		}
	}

	String path(String id) {
		return this.pattern.replaceAll("\\{\\*?[^}]+}", id);
	}

	boolean hasId() {
		return this.pattern.contains("{");
	}

	boolean reads() {
		return this.method == HttpMethod.GET;
	}

	@Override
	public String toString() {
		return this.method + " " + this.pattern;
	}

}
