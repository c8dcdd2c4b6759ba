package vn.roviec.worklist.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;

import vn.roviec.agency.Actor;

/**
 * One open page that listens. No thread waits for it; it ends with the session, when the
 * browser has gone, and after a while by itself, so that the browser asks again and is
 * checked again.
 */
final class LiveLink implements HttpSessionBindingListener, AsyncListener {

	private final String name = "live-list-" + UUID.randomUUID();

	private final AtomicBoolean ended = new AtomicBoolean();

	private final Actor actor;

	private final HttpSession session;

	private final AsyncContext connection;

	private final Consumer<LiveLink> afterwards;

	LiveLink(Actor actor, HttpSession session, AsyncContext connection, Consumer<LiveLink> afterwards) {
		this.actor = actor;
		this.session = session;
		this.connection = connection;
		this.afterwards = afterwards;
	}

	void begin() {
		this.connection.addListener(this);
		this.session.setAttribute(this.name, this);
	}

	Actor actor() {
		return this.actor;
	}

	/** Sends a piece of the stream; who cannot be reached any more is forgotten. */
	void send(String piece) {
		if (this.ended.get()) {
			return;
		}
		try {
			synchronized (this) {
				ServletOutputStream out = this.connection.getResponse().getOutputStream();
				out.write(piece.getBytes(StandardCharsets.UTF_8));
				out.flush();
			}
		}
		catch (IOException | IllegalStateException ex) {
			end();
		}
	}

	void end() {
		if (!this.ended.compareAndSet(false, true)) {
			return;
		}
		this.afterwards.accept(this);
		try {
			this.session.removeAttribute(this.name);
		}
		catch (IllegalStateException ex) {
			// the session has ended before
		}
		try {
			this.connection.complete();
		}
		catch (IllegalStateException ex) {
			// the connection has ended before
		}
	}

	@Override
	public void valueUnbound(HttpSessionBindingEvent event) {
		end();
	}

	@Override
	public void onComplete(AsyncEvent event) {
		end();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		end();
	}

	@Override
	public void onError(AsyncEvent event) {
		end();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// nobody starts it again
	}

}
