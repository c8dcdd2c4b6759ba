/*
 * Comforts of the draft editor, which works without them: rows pasted from Excel, arrows between
 * cells, days picked from a calendar, findings that lead to their line.
 */
(() => {
	"use strict";

	/* A copied table becomes rows: the server reads it, as it reads a file. */
	document.addEventListener("paste", (event) => {
		const cell = event.target.closest("[data-cell]");
		const text = cell && (tableOf(event.clipboardData?.getData("text/html")) || event.clipboardData?.getData("text/plain") || "");
		if (!cell || !text.includes("\t")) {
			return;
		}
		const place = cell.closest("[data-paste]");
		const form = document.getElementById("draft-form");
		if (!place || !form || !window.htmx) {
			return;
		}
		event.preventDefault();
		const row = cell.closest("tbody")?.querySelector("input[name=item]")?.value ?? "";
		const pasted = document.getElementById("pasted");
		pasted.disabled = false;
		pasted.value = text;
		window.htmx.ajax("POST", place.dataset.paste, {
			source: form, target: "#appendix", swap: "outerHTML", values: { op: `paste:${row}`, pasted: text }
		});
		pasted.value = "";
		pasted.disabled = true;
	});

	/*
	 * A table of Word or Excel as a spreadsheet copies it: merged cells keep their places, lines in a cell are
	 * one. A cell merged over several rows counts in each that begins anew, and is blank in one that goes on.
	 */
	function tableOf(html) {
		const table = html && new DOMParser().parseFromString(html, "text/html").querySelector("table");
		if (!table) {
			return "";
		}
		const grid = [];
		const above = [];
		[...table.rows].slice(0, 500).forEach((row, at) => {
			grid[at] ??= [];
			let column = 0;
			for (const cell of row.cells) {
				while (grid[at][column] !== undefined) {
					column++;
				}
				cell.querySelectorAll("p, div, li, br").forEach((line) => line.after(" "));
				const words = cell.textContent.replace(/\s+/g, " ").trim();
				for (let down = 0; down < Math.min(cell.rowSpan || 1, 200); down++) {
					for (let across = 0; across < Math.min(cell.colSpan, 30); across++) {
						(grid[at + down] ??= [])[column + across] = down || across ? "" : words;
						if (down && !across) {
							(above[at + down] ??= [])[column] = words;
						}
					}
				}
				column += cell.colSpan;
			}
		});
		above.forEach((cells, at) => cells[0] === undefined && cells.forEach((words, column) => {
			grid[at][column] = words;
		}));
		const quote = (words) => words?.includes('"') ? `"${words.replaceAll('"', '""')}"` : words ?? "";
		return grid.slice(0, table.rows.length).map((row) => Array.from(row, quote).join("\t")).join("\n");
	}

	/* A unit chosen for a row is chosen for every other row that has the same words and no unit yet. */
	document.addEventListener("change", (event) => {
		const chosen = event.target;
		if (!chosen.matches?.("select[data-lead]") || !chosen.value || !chosen.dataset.lead) {
			return;
		}
		for (const other of document.querySelectorAll("select[data-lead]")) {
			if (!other.value && other.dataset.lead === chosen.dataset.lead) {
				other.value = chosen.value;
			}
		}
	}, true);

	/* The units to tick stand on the page once, and in a row when it is unfolded. */
	function unfold(details) {
		const place = details.open && details.querySelector("[data-units]");
		const template = place && document.getElementById("all-units");
		if (!template || place.querySelector("[type=checkbox]")) {
			return;
		}
		const ticked = new Set([...place.querySelectorAll("input")].map((unit) => unit.value));
		const all = template.content.cloneNode(true);
		all.querySelectorAll("input").forEach((unit) => {
			unit.name = `units.${place.dataset.units}`;
			unit.id = `unit-${place.dataset.units}${unit.value}`;
			unit.checked = ticked.has(unit.value);
		});
		place.replaceChildren(all);
	}
	document.addEventListener("toggle", (event) => {
		if (event.target.matches?.("details.cell-units")) {
			unfold(event.target);
		}
	}, true);
	document.addEventListener("htmx:afterSettle", () => document.querySelectorAll("details.cell-units[open]").forEach(unfold));

	/* What was not saved is told above the draft, which stays as it is typed. */
	document.addEventListener("htmx:beforeSwap", (event) => {
		const answer = event.detail.xhr;
		if ([409, 422].includes(answer.status) && ["#notice", "#findings"].includes(answer.getResponseHeader("HX-Retarget"))) {
			event.detail.shouldSwap = true;
			event.detail.isError = false;
		}
	});
	document.addEventListener("htmx:afterSwap", (event) => {
		if (event.target.id === "notice" && event.target.childElementCount) {
			event.target.scrollIntoView({ block: "center" });
		}
	});

	/* Arrows go on to the same column of the next row where the cell's text ends. */
	document.addEventListener("keydown", (event) => {
		const cell = event.target;
		if (!["ArrowUp", "ArrowDown"].includes(event.key) || event.altKey || event.shiftKey || !cell.matches?.("textarea[data-cell]")) {
			return;
		}
		const down = event.key === "ArrowDown";
		const rest = down ? cell.value.slice(cell.selectionEnd) : cell.value.slice(0, cell.selectionStart);
		if (rest.includes("\n") || (rest && cell.scrollHeight > cell.clientHeight * 1.9)) {
			return;
		}
		const column = [...document.querySelectorAll(`.appendix-edit textarea[data-cell="${cell.dataset.cell}"]`)];
		const next = column[column.indexOf(cell) + (down ? 1 : -1)];
		if (next && (!rest || cell.clientHeight < 60)) {
			event.preventDefault();
			next.focus();
		}
	});

	/* Fields beside the draft belong to its form: what is typed there is saved with it. */
	let rest;
	document.addEventListener("input", (event) => {
		const form = event.target.form;
		if (form?.matches("[data-autosave]") && !form.contains(event.target) && !event.target.closest("#findings")) {
			clearTimeout(rest);
			form.dispatchEvent(new Event("input", { bubbles: true }));
			rest = setTimeout(() => form.dispatchEvent(new Event("change", { bubbles: true })), 700);
		}
	});

	/* The list of findings is refreshed without folding up what is unfolded, and not under the hands of whoever answers one. */
	let unfolded = [];
	document.addEventListener("htmx:beforeRequest", (event) => {
		if (event.target.id === "findings" && event.target.querySelector("input:focus, select:focus")) {
			event.preventDefault();
		}
	});
	document.addEventListener("htmx:beforeSwap", (event) => {
		if (event.detail.target.id === "findings") {
			unfolded = [...event.detail.target.querySelectorAll("details[open]")].map((part) => part.id);
		}
	});
	document.addEventListener("htmx:afterSettle", () => unfolded.splice(0).forEach((id) => {
		const part = id && document.getElementById(id);
		if (part) {
			part.open = true;
		}
	}));

	/* Without a unit a name cannot be chosen for its rows: that is said beside it, before anything is sent. */
	document.addEventListener("click", (event) => {
		const button = event.target.closest?.("[data-needs-unit]");
		const unit = button?.parentElement.querySelector("select");
		if (unit && !unit.value) {
			event.preventDefault();
			event.stopPropagation();
			unit.setCustomValidity(button.dataset.missing);
			unit.reportValidity();
			unit.addEventListener("blur", () => unit.setCustomValidity(""), { once: true });
			unit.addEventListener("change", () => unit.setCustomValidity(""), { once: true });
		}
	}, true);

	/* Headings that have not changed stay as they are scrolled. */
	document.addEventListener("htmx:oobBeforeSwap", (event) => {
		if (event.detail.target.id === "sections" && event.detail.fragment.textContent === event.detail.target.textContent) {
			event.detail.shouldSwap = false;
		}
	});

	/* A finding leads to its place, and in a long text to its line. */
	document.addEventListener("click", (event) => {
		const link = event.target.closest(".findings a, .draft-sections a[href='#body'], .error-summary a[href^='#']");
		const place = link && document.getElementById(link.hash.slice(1));
		if (!place) {
			return;
		}
		const part = place.closest("details");
		if (part) {
			part.open = true;
		}
		if (place.matches("textarea, input, select")) {
			event.preventDefault();
			place.focus();
			const line = Number(link.dataset.line ?? 0);
			if (line > 0 && place.matches("textarea")) {
				select(place, line);
			}
			place.scrollIntoView({ block: "center" });
		}
	});
	function select(area, line) {
		let seen = 0;
		let from = 0;
		for (const words of area.value.split("\n")) {
			seen += words.trim() ? 1 : 0;
			if (seen === line) {
				area.setSelectionRange(from, from + words.length);
				area.scrollTop = area.scrollHeight * from / Math.max(1, area.value.length) - area.clientHeight / 2;
				return;
			}
			from += words.length + 1;
		}
	}

	/* Days: typed 15/1 or picked; the weekday is said. */
	const pad = (number) => String(number).padStart(2, "0");
	function say(field) {
		const typed = field.querySelector("input:not([data-day-picker])").value.trim();
		const parts = typed.match(/^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/);
		const said = field.querySelector("[data-day-said]");
		said.textContent = "";
		if (!parts) {
			return;
		}
		/* Today is the server's day: a computer's clock may stand in another place. */
		const today = field.dataset.today;
		let year = parts[3] ? Number(parts[3].length === 2 ? `20${parts[3]}` : parts[3]) : Number(today.slice(0, 4));
		const written = `${pad(parts[2])}-${pad(parts[1])}`;
		if (!parts[3] && `${year}-${written}` < today) {
			year++;
		}
		const day = new Date(`${year}-${written}T00:00:00Z`);
		if (day.getUTCMonth() === parts[2] - 1) {
			said.textContent = `${day.toLocaleDateString(document.documentElement.lang, { weekday: "long", timeZone: "UTC" })} ${pad(parts[1])}/${pad(parts[2])}/${year}`;
		}
	}
	document.querySelectorAll("[data-day]").forEach((field) => {
		const typed = field.querySelector("input:not([data-day-picker])");
		const picker = field.querySelector("[data-day-picker]");
		const open = field.querySelector("[data-day-open]");
		open.hidden = !("showPicker" in HTMLInputElement.prototype);
		open.addEventListener("click", () => picker.showPicker());
		picker.addEventListener("change", () => {
			const [year, month, day] = picker.value.split("-");
			typed.value = picker.value ? `${day}/${month}/${year}` : "";
			say(field);
		});
		typed.addEventListener("input", () => say(field));
		say(field);
	});

	/* A file that is too large is told before it is sent. */
	document.addEventListener("change", (event) => {
		const file = event.target;
		if (file.matches?.("input[type=file][data-max-bytes]")) {
			const large = (file.files[0]?.size ?? 0) > Number(file.dataset.maxBytes);
			file.setCustomValidity(large ? file.dataset.tooLarge : "");
			file.reportValidity();
		}
	});

	/* A file takes its time to be read: above one second what is happening is said, above five how long it has been. */
	document.querySelector("form[data-reading]")?.addEventListener("submit", (event) => {
		const form = event.target;
		const button = form.querySelector("button[type=submit]");
		const line = form.querySelector("[data-reading-line]");
		const size = (form.querySelector("input[type=file]")?.files[0]?.size ?? 0) / 1048576;
		let seconds = 0;
		let scan = null;
		const tick = setInterval(() => {
			seconds++;
			button.disabled = true;
			line.hidden = false;
			line.textContent = scan ? form.dataset.readingPages.replace("{0}", scan.page).replace("{1}", scan.pages).replace("{2}", seconds)
				: seconds < 5 ? form.dataset.reading
					: form.dataset.readingLong.replace("{0}", size.toFixed(1).replace(".", ",")).replace("{1}", seconds);
			fetch(form.dataset.readingAt, { headers: { Accept: "application/json" } })
				.then((answer) => answer.status === 200 ? answer.json() : null)
				.then((pages) => scan = pages ?? scan)
				.catch(() => {});
		}, 1000);
		window.addEventListener("pageshow", () => {
			clearInterval(tick);
			button.disabled = false;
			line.hidden = true;
		}, { once: true });
	});

	/* Saving over knowingly: the version that was told takes the place of the one that was seen. */
	document.addEventListener("click", (event) => {
		const over = event.target.closest("[data-over]");
		if (over) {
			event.preventDefault();
			document.getElementById("version").value = over.value;
			document.getElementById("draft-form").requestSubmit();
		}
	});

	/*
	 * The file beside the draft. The row in hand is marked in the file and brought into sight there; where
	 * only one side has room, the row's link changes to the file and back.
	 */
	const draft = document.querySelector(".draft-read");
	const source = document.getElementById("source");
	if (draft && source) {
		const wide = window.matchMedia("(min-width: 64.01rem)");
		const sides = draft.querySelector("[data-sides]");
		let here = 0;
		let left = null;
		const press = (group, name, value) => group.querySelectorAll("button").forEach((button) => {
			button.setAttribute("aria-pressed", String(value === "both" || button.dataset[name] === value));
		});
		function side(value) {
			draft.dataset.side = value;
			press(sides, "side", value);
		}
		function show(value) {
			draft.dataset.fileShown = value;
			press(draft.querySelector("[data-shown]"), "show", value);
		}
		function mark(line) {
			here = line;
			source.querySelectorAll("[data-here]").forEach((place) => place.removeAttribute("data-here"));
			const place = line > 0 && document.getElementById(`line-${line}`);
			if (!place || !source.contains(place)) {
				return;
			}
			place.setAttribute("data-here", "");
			if (wide.matches && draft.dataset.side === "both") {
				const room = source.getBoundingClientRect();
				const spot = place.getBoundingClientRect();
				if (spot.top < room.top + 56 || spot.bottom > room.bottom) {
					source.scrollTop += spot.top - room.top - room.height / 3;
				}
			}
			else if (draft.dataset.side === "source") {
				place.scrollIntoView({ block: "center" });
			}
		}
		const lineOf = (element) => Number(element.closest("td[data-line]")?.dataset.line ?? element.closest("tbody[data-line]")?.dataset.line ?? 0);
		side(wide.matches ? "both" : "parts");
		show("file");
		sides.hidden = false;
		draft.querySelector("[data-shown]").hidden = false;
		wide.addEventListener("change", () => side(wide.matches ? "both" : "parts"));
		sides.addEventListener("click", (event) => {
			const pressed = event.target.closest("[data-side]")?.dataset.side;
			if (!pressed) {
				return;
			}
			const other = pressed === "source" ? "parts" : "source";
			if (!wide.matches) {
				side(pressed);
			}
			else {
				/* a side is put away, or taken out again; one always stays */
				side(draft.dataset.side === "both" ? other : draft.dataset.side === other ? "both" : pressed);
			}
			if (draft.dataset.side === "source") {
				mark(here);
			}
			else if (left && pressed === "parts") {
				left.scrollIntoView({ block: "center" });
				left.focus({ preventScroll: true });
				left = null;
			}
		});
		draft.querySelector("[data-shown]").addEventListener("click", (event) => {
			const shown = event.target.closest("[data-show]");
			if (shown) {
				show(shown.dataset.show);
			}
		});
		document.addEventListener("focusin", (event) => {
			const row = event.target.closest(".appendix-edit tbody");
			if (row) {
				document.querySelectorAll(".row-here").forEach((other) => other.classList.remove("row-here"));
				row.classList.add("row-here");
				mark(lineOf(event.target));
			}
		});
		/* The heading above the caret is marked in the file as a row is. */
		const body = document.getElementById("body");
		const follow = () => {
			const line = body.value.slice(0, body.selectionStart).split("\n").filter((words) => words.trim()).length;
			const above = [...document.querySelectorAll(".draft-sections li")].filter((heading) => Number(heading.firstElementChild.dataset.line) <= Math.max(1, line)).pop();
			mark(Number(above?.querySelector(".row-source")?.dataset.line ?? 0));
		};
		["click", "keyup"].forEach((type) => body?.addEventListener(type, follow));
		document.addEventListener("click", (event) => {
			const link = event.target.closest("a.row-source");
			if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
				event.preventDefault();
				left = link;
				show("file");
				side(wide.matches ? "both" : "source");
				mark(Number(link.dataset.line));
			}
		});
		document.addEventListener("htmx:afterSwap", (event) => {
			if (source.contains(event.target)) {
				mark(here);
			}
		});
	}

	/* Doubtful cells: from one to the next; a cell that is confirmed hands on to the next. */
	const open = () => [...document.querySelectorAll(".appendix-edit .cell-doubtful")].filter((cell) => cell.offsetParent);
	function next(from) {
		const all = open();
		const after = all.find((cell) => !from || (from.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING && !cell.contains(from)));
		const cell = after ?? all[0];
		if (cell) {
			const control = cell.querySelector(".cell-confirm") ?? cell.closest("td").querySelector("select, textarea");
			control.focus({ preventScroll: true });
			cell.closest("td").scrollIntoView({ block: "center" });
		}
		return Boolean(cell);
	}
	let row = null;
	document.addEventListener("focusin", (event) => {
		row = event.target.closest(".appendix-edit td") ?? row;
	});
	document.addEventListener("click", (event) => {
		if (event.target.closest("[data-next-doubt]") && next(row?.isConnected ? row : null)) {
			event.preventDefault();
		}
	});
	let confirmed = null;
	document.addEventListener("htmx:beforeRequest", (event) => {
		confirmed = event.target.matches?.(".cell-confirm") ? event.target.closest("td") : null;
	});
	document.addEventListener("htmx:afterSettle", () => {
		if (confirmed?.isConnected && (document.activeElement === document.body || confirmed.contains(document.activeElement))) {
			const from = confirmed;
			confirmed = null;
			if (!from.querySelector(".cell-confirm") && !next(from)) {
				from.querySelector("textarea, select")?.focus();
			}
		}
	});
	/* Ctrl and Enter confirm the cell in hand. */
	document.addEventListener("keydown", (event) => {
		const button = event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.closest?.(".appendix-edit td")?.querySelector(".cell-confirm");
		if (button) {
			event.preventDefault();
			button.click();
		}
	});
})();
