package vn.roviec.security;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The filter chain: login by form, the permission table for every request, headers. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	CookieSameSiteSupplier everyCookieSameSiteLax() {
		return CookieSameSiteSupplier.ofLax();
	}

	/** It stands within the chain of security and not once more before it. */
	@Bean
	FilterRegistrationBean<LoginRate> onlyWithinTheChain(LoginRate rate) {
		FilterRegistrationBean<LoginRate> none = new FilterRegistrationBean<>(rate);
		none.setEnabled(false);
		return none;
	}

	/** What no browser sends is refused before the chain begins. */
	@Bean
	RequestRejectedHandler brokenRequest(PageHeaders pageHeaders) {
		return (request, response, rejected) -> {
			pageHeaders.writeHeaders(request, response);
			response.sendError(HttpStatus.BAD_REQUEST.value());
		};
	}

	@Bean
	SecurityFilterChain everyRequest(HttpSecurity http, PermissionTable table, Denial denial, AfterSignIn afterSignIn,
			LoginRate rate, PageHeaders pageHeaders, ApplicationEventPublisher events) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests
			// what was asked for has passed already; a stream may end after its session
			.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
			.permitAll()
			.anyRequest()
			.access(table))
			.formLogin((login) -> login.loginPage("/login")
				.authenticationDetailsSource(SignInPlace::new)
				.successHandler(afterSignIn)
				.failureUrl("/login?error"))
			.logout((logout) -> logout.logoutUrl("/logout")
				.addLogoutHandler((request, response, who) -> SignedOut.of(request).ifPresent(events::publishEvent))
				.logoutSuccessUrl("/login?logout"))
			.exceptionHandling((denied) -> denied.authenticationEntryPoint(denial).accessDeniedHandler(denial))
			.requestCache((cache) -> cache.requestCache(pageAskedFor()))
			.httpBasic(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.defaultsDisabled().addHeaderWriter(pageHeaders))
			.addFilterBefore(rate, UsernamePasswordAuthenticationFilter.class)
			.build();
	}

	/** Where login leads back to, without a mark in the address. */
	static HttpSessionRequestCache pageAskedFor() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher(
				(request) -> HttpMethod.GET.matches(request.getMethod()) && request.getHeader("HX-Request") == null
						&& String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE));
		return cache;
	}

}
