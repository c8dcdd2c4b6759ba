/*
 * Small comforts on top of pages that work without them: the token for htmx, keys for lists,
 * menus and dialogs, the state of autosaved forms, a count of selected rows.
 */
(() => {
	"use strict";

	const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
	const message = (name) => document.body.dataset[name] ?? "";
	const typing = (element) => element.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

	/* Tokens: every htmx request carries the one of the page. */
	document.addEventListener("htmx:configRequest", (event) => {
		const header = meta("_csrf_header");
		if (header) {
			event.detail.headers[header] = meta("_csrf");
		}
	});

	/* What is said in passing. */
	let toastTimer;
	function say(words) {
		let line = document.querySelector(".toast-line");
		if (!line) {
			line = document.createElement("p");
			line.className = "toast-line";
			line.setAttribute("role", "status");
			document.body.append(line);
		}
		line.textContent = words;
		line.hidden = false;
		clearTimeout(toastTimer);
		toastTimer = setTimeout(() => { line.hidden = true; }, 6000);
	}
	document.addEventListener("htmx:sendError", () => say(message("messageOffline")));
	document.addEventListener("htmx:responseError", (event) => {
		say(event.detail.xhr.status === 401 || event.detail.xhr.status === 403
			? message("messageSignedOut") : message("messageFailed"));
	});
	/*
	 * An error page that says where it belongs is shown there; what is being written is never replaced by one,
	 * but may get a notice beside it.
	 */
	document.addEventListener("htmx:beforeSwap", (event) => {
		const place = event.detail.xhr.status >= 400 && event.detail.xhr.getResponseHeader("HX-Retarget");
		if (event.detail.xhr.status >= 400 && event.detail.requestConfig.elt.matches("form[data-autosave]") && (!place || place === "main")) {
			event.detail.shouldSwap = false;
		}
		else if (place) {
			event.detail.shouldSwap = true;
			event.detail.isError = false;
		}
	});
	document.addEventListener("say", (event) => say(event.detail.value ?? event.detail));

	/* Rows: j and k walk, Enter follows the link, c claims, x selects. */
	const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent);
	const linkOf = (row) => row.matches("a[href]") ? row : row.querySelector("a[href]");
	function walk(step) {
		const all = rows();
		const here = all.findIndex((row) => row.contains(document.activeElement));
		const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1)];
		if (next) {
			linkOf(next)?.focus();
			next.scrollIntoView({ block: "nearest" });
		}
	}
	const rowHere = () => document.activeElement.closest("[data-row]");
	const keys = {
		j: () => walk(1),
		k: () => walk(-1),
		c: () => rowHere()?.querySelector("[data-claim]")?.click(),
		x: () => rowHere()?.querySelector("input[type=checkbox]")?.click(),
		"?": () => document.getElementById("keys")?.showModal()
	};
	document.addEventListener("keydown", (event) => {
		if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
			const search = document.getElementById("search");
			if (search?.offsetParent) {
				event.preventDefault();
				search.focus();
				search.select();
			}
			return;
		}
		if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) {
			return;
		}
		if (keys[event.key]) {
			event.preventDefault();
			keys[event.key]();
		}
	});

	/* Menus close on Escape and on a click elsewhere; dialogs open and close by their marks. */
	document.addEventListener("click", (event) => {
		document.querySelectorAll("details.more[open]").forEach((menu) => {
			if (!menu.contains(event.target)) {
				menu.open = false;
			}
		});
		const opener = event.target.closest("[data-dialog-open]");
		const dialog = opener && document.getElementById(opener.dataset.dialogOpen);
		if (dialog) {
			event.preventDefault();
			dialog.showModal();
		}
		if (event.target.closest("[data-dialog-close]")) {
			event.preventDefault();
			event.target.closest("dialog")?.close();
		}
		const copy = event.target.closest("[data-copy]");
		if (copy) {
			const source = document.getElementById(copy.dataset.copy);
			source.select();
			navigator.clipboard.writeText(source.value).then(() => say(copy.dataset.copied));
		}
		if (event.target.closest("[data-print]")) {
			window.print();
		}
	});
	/* Copying needs the clipboard, which a page without TLS does not have; the words can be selected there. */
	if (navigator.clipboard) {
		document.querySelectorAll("[data-copy]").forEach((button) => { button.hidden = false; });
	}
	document.addEventListener("keydown", (event) => {
		const menu = event.key === "Escape" && event.target.closest?.("details.more[open]");
		if (menu) {
			menu.open = false;
			menu.querySelector("summary").focus();
		}
	});

	/* Selected rows: [data-bulk-bar] shows while a checkbox of its form is ticked, [data-bulk-count] says how many. */
	function countSelected() {
		document.querySelectorAll("[data-bulk-bar]").forEach((bar) => {
			const chosen = document.querySelectorAll("[data-row] input[type=checkbox]:checked").length;
			bar.hidden = chosen === 0;
			bar.querySelectorAll("[data-bulk-count]").forEach((place) => { place.textContent = chosen; });
		});
	}
	document.addEventListener("change", countSelected);
	document.addEventListener("htmx:afterSwap", countSelected);
	countSelected();

	/*
	 * Autosave: form[data-autosave="#line"] is sent by htmx; the answer replaces the line. Here only
	 * what the server cannot say: saving now, not saved, and the guard against leaving unsaved words.
	 */
	let unsaved = false;
	const lineOf = (form) => document.querySelector(form.dataset.autosave);
	function mark(form, state, words) {
		const line = lineOf(form);
		if (line) {
			line.dataset.state = state;
			line.textContent = words;
		}
	}
	document.addEventListener("input", (event) => {
		unsaved = unsaved || Boolean(event.target.closest("form[data-autosave], form[data-guard]"));
	});
	/*
	 * A form that is handed in while it is being saved waits for the answer: it would carry the state
	 * from before, and its own author would be told that somebody else had changed it. Nothing more is
	 * saved then: htmx sends what it still has to where the pressed button leads, a second time.
	 */
	const saving = new WeakMap();
	let leaving = new WeakSet();
	let waiting;
	const formOf = (element) => element.closest?.("form[data-autosave]") ?? (element.form?.matches("[data-autosave]") ? element.form : null);
	document.addEventListener("submit", (event) => {
		const form = event.target;
		if (!form.matches("form[data-autosave], form[data-guard]") || event.defaultPrevented) {
			return;
		}
		if (saving.get(form)) {
			event.preventDefault();
			waiting = { form, button: event.submitter };
			return;
		}
		unsaved = false;
		leaving.add(form);
	});
	window.addEventListener("pageshow", () => leaving = new WeakSet());
	document.addEventListener("htmx:beforeRequest", (event) => {
		const form = formOf(event.target);
		if (form && (leaving.has(form) || waiting?.form === form)) {
			event.preventDefault();
			return;
		}
		if (form) {
			saving.set(form, (saving.get(form) ?? 0) + 1);
			event.detail.xhr.addEventListener("loadend", () => saved(form, event.detail.xhr.status));
		}
	});
	function saved(form, status) {
		saving.set(form, saving.get(form) - 1);
		if (waiting?.form === form && !saving.get(form)) {
			const { button } = waiting;
			waiting = undefined;
			if (status > 0) {
				form.requestSubmit(button);
			}
		}
	}
	document.addEventListener("htmx:beforeRequest", (event) => {
		const form = event.target;
		if (form.matches?.("form[data-autosave]")) {
			unsaved = false;
			mark(form, "saving", message("messageSaving"));
		}
	});
	document.addEventListener("htmx:afterRequest", (event) => {
		const form = event.target;
		if (form.matches?.("form[data-autosave]") && (event.detail.xhr.status === 0 || event.detail.xhr.status >= 400)) {
			unsaved = true;
			mark(form, "failed", message(event.detail.xhr.status === 409 ? "messageConflict" : "messageUnsaved"));
		}
	});
	window.addEventListener("beforeunload", (event) => {
		if (unsaved) {
			event.preventDefault();
		}
	});

	/* A form that came back with errors begins at its summary. */
	document.querySelector(".error-summary")?.focus();

	/* One whose form stands in a dialog opens it again, at the field. */
	const again = document.querySelector("dialog[data-dialog-now]");
	again?.showModal();
	again?.querySelector("[aria-invalid='true']")?.focus();
})();
