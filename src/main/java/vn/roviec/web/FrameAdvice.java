package vn.roviec.web;

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

	@ModelAttribute("frame")
	@Nullable Frame frame(HttpServletRequest request) {
		return this.frames.of(request);
	}

}
