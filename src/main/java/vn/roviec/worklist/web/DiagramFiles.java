package vn.roviec.worklist.web;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Hands out the drawings of the processes that pages show; they belong to no agency. Like
 * styles and scripts they are named by their content, so that a browser asks for each
 * once.
 */
@Configuration(proxyBeanMethods = false)
class DiagramFiles implements WebMvcConfigurer {

	private static final Duration KEPT = Duration.ofDays(30);

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/processes/*.bpmn")
			.addResourceLocations("classpath:/processes/")
			.setCacheControl(CacheControl.maxAge(KEPT).cachePrivate())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.mediaType("bpmn", MediaType.APPLICATION_XML);
	}

}
