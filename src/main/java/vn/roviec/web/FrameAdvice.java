package vn.roviec.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

@ControllerAdvice
class FrameAdvice {

	private final Frames frames;

	FrameAdvice(Frames frames) {
		this.frames = frames;
	}

	/**
	 * Error pages get theirs from {@link ErrorAnswer}, which knows whether there can be
	 * one.
	 */
	@ModelAttribute("frame")
	@Nullable Frame frame(HttpServletRequest request) {
		return (request.getDispatcherType() != DispatcherType.ERROR) ? this.frames.of(request) : null;
	}

}
