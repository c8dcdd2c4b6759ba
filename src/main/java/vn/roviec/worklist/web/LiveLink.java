package vn.roviec.worklist.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import vn.roviec.agency.Actor;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open page that listens. No thread waits for it; it ends when its reader signs out,
 * when the browser has gone, and after a while by itself, so that the browser asks again
 * and is checked again: the session may have ended on another node.
 */
final class LiveLink {

	private final AtomicBoolean ended = new AtomicBoolean();

	private final Actor actor;

	private final String session;

	private final SseEmitter stream;

	private final Consumer<LiveLink> afterwards;

	LiveLink(Actor actor, String session, SseEmitter stream, Consumer<LiveLink> afterwards) {
		this.actor = actor;
		this.session = session;
		this.stream = stream;
		this.afterwards = afterwards;
	}

	void begin() {
		this.stream.onTimeout(this::end);
		this.stream.onCompletion(this::leave);
	}

	Actor actor() {
		return this.actor;
	}

	boolean belongsTo(String session) {
		return this.session.equals(session);
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
		boolean first = this.ended.compareAndSet(false, true);
		if (first) {
			this.afterwards.accept(this);
		}
		return first;
	}

}
