package vn.roviec.security;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller's method take the signed-in officer as a parameter of type Actor. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final CurrentActor actor;

	ActorArgument(CurrentActor actor) {
		this.actor = actor;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Actor.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return this.actor.get();
	}

}
