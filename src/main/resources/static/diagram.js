/*
 * Draws [data-diagram] (address of a BPMN file) and marks what was passed (data-visited) and where the
 * work stands now (data-active), both lists of element ids. It opens at a size that can be read, with the
 * present step in the middle; buttons with data-diagram-zoom (in, out, fit) stand in .diagram-tools.
 * The viewer is only loaded where one is needed.
 */
(() => {
	"use strict";

	const { viewer, viewerStyle, diagramStyle } = document.currentScript.dataset;
	const ids = (words) => (words ?? "").split(/[\s,]+/).filter(Boolean);

	function load(tag, attributes) {
		return new Promise((resolve, reject) => {
			const element = Object.assign(document.createElement(tag), attributes);
			element.onload = resolve;
			element.onerror = reject;
			document.head.append(element);
		});
	}

	function mark(canvas, registry, words, marker) {
		ids(words).filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
	}

	const READABLE = 0.9;

	function zoom(drawing, how) {
		const canvas = drawing.get("canvas");
		if (how === "fit") {
			canvas.zoom("fit-viewport", "auto");
			return;
		}
		drawing.get("zoomScroll").stepZoom(how === "in" ? 1 : -1);
	}

	function open(drawing, holder) {
		const canvas = drawing.get("canvas");
		if (canvas.zoom("fit-viewport", "auto") >= READABLE) {
			return;
		}
		canvas.zoom(READABLE);
		const here = ids(holder.dataset.active || holder.dataset.visited).map((id) => drawing.get("elementRegistry").get(id))
			.find(Boolean);
		if (here) {
			canvas.scrollToElement(here, { left: holder.clientWidth / 2 - 60, right: holder.clientWidth / 2 - 60, top: 100, bottom: 120 });
		}
	}

	async function read(address) {
		const answer = await fetch(address, { credentials: "same-origin" });
		if (!answer.ok) {
			throw new Error(String(answer.status));
		}
		return answer.text();
	}

	/* A line that breaks once is no reason to leave somebody without the picture. */
	const again = (attempt) => attempt().catch(() => new Promise((resolve) => setTimeout(resolve, 1000)).then(attempt));

	async function draw(holder) {
		const xml = await again(() => read(holder.dataset.diagram));
		const colour = (name) => getComputedStyle(holder).getPropertyValue(name).trim();
		const tools = holder.querySelector(".diagram-tools");
		holder.replaceChildren(...(tools ? [tools] : []));
		const drawing = new BpmnJS({
			container: holder,
			bpmnRenderer: {
				defaultFillColor: colour("--sheet"),
				defaultStrokeColor: colour("--quiet"),
				defaultLabelColor: colour("--text")
			},
			textRenderer: { defaultStyle: { fontFamily: colour("--sans") } }
		});
		await drawing.importXML(xml);
		const canvas = drawing.get("canvas");
		const registry = drawing.get("elementRegistry");
		mark(canvas, registry, holder.dataset.visited, "diagram-visited");
		mark(canvas, registry, holder.dataset.active, "diagram-active");
		drawing.get("zoomScroll").toggle(false);
		open(drawing, holder);
		tools?.removeAttribute("hidden");
		tools?.addEventListener("click", (event) => {
			const how = event.target.closest("[data-diagram-zoom]")?.dataset.diagramZoom;
			if (how) {
				zoom(drawing, how);
			}
		});
	}

	function drawAll() {
		const holders = [...document.querySelectorAll("[data-diagram]:not([data-drawn])")];
		if (!holders.length) {
			return;
		}
		holders.forEach((holder) => { holder.dataset.drawn = ""; });
		const viewing = window.BpmnJS ? Promise.resolve() : Promise.all([
			again(() => load("link", { rel: "stylesheet", href: diagramStyle })),
			again(() => load("link", { rel: "stylesheet", href: viewerStyle })),
			again(() => load("script", { src: viewer }))
		]);
		holders.forEach((holder) => viewing.then(() => draw(holder)).catch((failure) => {
			console.error(failure);
			const note = holder.querySelector(".diagram-note") ?? holder.appendChild(document.createElement("p"));
			note.className = "diagram-note";
			note.textContent = holder.dataset.failed;
		}));
	}

	document.addEventListener("htmx:afterSwap", drawAll);
	drawAll();
})();
