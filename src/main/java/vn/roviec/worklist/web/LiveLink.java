package vn.roviec.worklist.web;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import vn.roviec.agency.Actor;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open page that listens. No thread waits for it; it ends with the session, when the
 * browser has gone, and after a while by itself, so that the browser asks again and is
 * checked again.
 */
final class LiveLink implements HttpSessionBindingListener {

	private final String name = "live-list-" + UUID.randomUUID();

	private final AtomicBoolean ended = new AtomicBoolean();

	private final Actor actor;

	private final HttpSession session;

	private final SseEmitter stream;

	private final Consumer<LiveLink> afterwards;

	LiveLink(Actor actor, HttpSession session, SseEmitter stream, Consumer<LiveLink> afterwards) {
		this.actor = actor;
		this.session = session;
		this.stream = stream;
		this.afterwards = afterwards;
	}

	void begin() {
		this.stream.onTimeout(this::end);
		this.stream.onCompletion(this::leave);
		this.session.setAttribute(this.name, this);
	}

	Actor actor() {
		return this.actor;
	}

	/**
	 * Sends an event. Who cannot be reached any more is forgotten, and the connection
	 * left to the container, which ends it by itself: its request and response may
	 * already serve somebody else.
	 */
	void send(SseEventBuilder event) {
		if (this.ended.get()) {
			return;
		}
		try {
			this.stream.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			leave();
		}
	}

	void end() {
		if (leave()) {
			this.stream.complete();
		}
	}

	/** Whether it had not been left before. */
	private boolean leave() {
		if (!this.ended.compareAndSet(false, true)) {
			return false;
		}
		this.afterwards.accept(this);
		try {
			this.session.removeAttribute(this.name);
		}
		catch (IllegalStateException ex) {
			// the session has ended before
		}
		return true;
	}

	@Override
	public void valueUnbound(HttpSessionBindingEvent event) {
		end();
	}

}
