/*
 * The list of work: on a phone the filters are folded until somebody wants them, a group is ticked as a whole,
 * and what changes elsewhere is shown without reloading.
 */
(() => {
	"use strict";

	const fold = document.querySelector(".filter-fold");
	if (fold && fold.dataset.filtered !== "true" && matchMedia("(max-width: 48rem)").matches) {
		fold.open = false;
	}

	/* A group is ticked as a whole, where it has two rows that can be. */
	const boxesOf = (button) => [...button.closest("section").querySelectorAll("[data-row] input[type=checkbox]")]
		.filter((box) => box.offsetParent);
	function offerTicks() {
		document.querySelectorAll("[data-tick-all]").forEach((button) => { button.hidden = boxesOf(button).length < 2; });
	}
	document.addEventListener("click", (event) => {
		const button = event.target.closest("[data-tick-all]");
		if (button) {
			const boxes = boxesOf(button);
			const on = boxes.some((box) => !box.checked);
			boxes.forEach((box) => { box.checked = on; });
			boxes[0]?.dispatchEvent(new Event("change", { bubbles: true }));
		}
	});
	offerTicks();

	/* What is long and seldom wanted is asked for when its menu opens; the menu's link leads there where that fails. */
	async function fill(menu, link) {
		const answer = await fetch(link.href, { headers: { "HX-Request": "true" } });
		if (answer.ok && !answer.redirected && link.isConnected) {
			menu.innerHTML = await answer.text();
		}
	}
	document.addEventListener("toggle", (event) => {
		const link = event.target.open && event.target.querySelector?.("[data-menu]");
		if (link) {
			fill(link.parentElement, link).catch(() => {});
		}
	}, true);

	/* The parts of the page that are taken over from a newer one; ticks and focus stay where they were. */
	const list = document.querySelector("[data-live]");
	const parts = ["work-lead", "work-tabs", "work"];
	/* Nothing moves between the press and the release of the main button: the click would be nobody's. */
	let pressing = false;
	const busy = () => pressing || document.hidden || document.querySelector("#work details[open], dialog[open]")
		|| document.activeElement?.closest("#work select");
	let stale = false;
	let timer;
	async function refresh() {
		if (busy()) {
			return;
		}
		stale = false;
		const answer = await fetch(list.dataset.address, { headers: { Accept: "text/html" } });
		const page = answer.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), "text/html");
		if (!page || busy()) {
			stale = Boolean(page);
			return;
		}
		const row = document.activeElement?.closest("#work [data-row]")?.id;
		const ticked = new Set([...document.querySelectorAll("#work [data-row] input:checked")].map((box) => box.value));
		const officer = document.getElementById("bulk-officer")?.value;
		parts.forEach((id) => {
			const newer = page.getElementById(id);
			if (newer) {
				document.getElementById(id)?.replaceWith(document.adoptNode(newer));
			}
		});
		document.querySelectorAll("#work [data-row] input").forEach((box) => { box.checked = ticked.has(box.value); });
		const choice = document.getElementById("bulk-officer");
		if (choice && officer) {
			choice.value = officer;
		}
		offerTicks();
		document.dispatchEvent(new Event("change"));
		document.getElementById(row)?.querySelector("a[href]")?.focus({ preventScroll: true });
	}
	function soon() {
		stale = true;
		clearTimeout(timer);
		timer = setTimeout(refresh, 200 + Math.random() * 400);
	}

	/* Listens while somebody is there: a page left alone for an hour, or hidden, asks again when it is looked at. */
	const ALONE = 60 * 60 * 1000;
	let stream;
	let opened = false;
	let last = Date.now();
	function listen() {
		stream = new EventSource(`${list.dataset.live}?read=${list.dataset.read}`);
		stream.addEventListener("work", soon);
		stream.addEventListener("open", () => {
			if (opened) {
				soon();
			}
			opened = true;
		});
	}
	function present() {
		last = Date.now();
		if (!document.hidden && stream?.readyState === EventSource.CLOSED && stream.left) {
			listen();
		}
		if (stale) {
			soon();
		}
	}
	if (list && window.EventSource) {
		/* The page comes first; what changes until then is told when the stream begins. */
		setTimeout(listen, 1000);
		document.addEventListener("pointerdown", (event) => { pressing = event.button === 0; }, true);
		["pointerup", "pointercancel"].forEach((name) => document.addEventListener(name, () => setTimeout(() => {
			pressing = false;
			present();
		}), true));
		["pointerdown", "keydown", "visibilitychange", "toggle"].forEach((name) => document.addEventListener(name, present, true));
		setInterval(() => {
			if (Date.now() - last > ALONE && stream && stream.readyState !== EventSource.CLOSED) {
				stream.left = true;
				stream.close();
			}
		}, 60000);
		window.addEventListener("pagehide", () => stream?.close());
		window.addEventListener("pageshow", (event) => {
			if (event.persisted) {
				listen();
			}
		});
	}
})();
