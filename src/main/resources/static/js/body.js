/*
 * Comforts for the body of a plan, a plain text with a little markup (**bold**, *italic*, - lists, | tables |):
 * a toolbar, Ctrl B and Ctrl I, and pasting from Word without losing any of these.
 */
(() => {
	"use strict";

	const tools = document.querySelector("[data-tools]");
	const area = tools && document.getElementById(tools.dataset.tools);
	if (!area) {
		return;
	}

	/* As if it were typed, so that it can be undone and is saved. */
	function write(text, from, to) {
		area.focus();
		area.setSelectionRange(from, to);
		if (!document.execCommand(text ? "insertText" : "delete", false, text)) {
			area.setRangeText(text, from, to, "end");
			area.dispatchEvent(new Event("input", { bubbles: true }));
		}
	}

	/* The chosen words, or the word at the caret, get the mark or lose it; each line by itself. */
	function emphasise(mark) {
		let [from, to] = [area.selectionStart, area.selectionEnd];
		const chosen = from !== to;
		if (!chosen) {
			from -= area.value.slice(0, from).match(/[\p{L}\p{N}]*$/u)[0].length;
			to += area.value.slice(to).match(/^[\p{L}\p{N}]*/u)[0].length;
		}
		if (from === to) {
			write(mark + mark, from, to);
			area.setSelectionRange(from + mark.length, from + mark.length);
			return;
		}
		const wrapped = (words) => {
			const stars = Math.min(words.match(/^\**/)[0].length, words.match(/\**$/)[0].length);
			return words.length > 2 * stars && (stars === 3 || stars === mark.length && !words.slice(stars, -stars).includes(mark));
		};
		const around = area.value.slice(from - 3 < 0 ? 0 : from - 3, from).match(/\**$/)[0].length;
		const behind = area.value.slice(to, to + 3).match(/^\**/)[0].length;
		const outside = Math.min(around, behind);
		if (outside === mark.length || outside === 3) {
			const words = area.value.slice(from, to);
			write(words, from - mark.length, to + mark.length);
			area.setSelectionRange(from - mark.length, to - mark.length);
			return;
		}
		const lines = area.value.slice(from, to).split("\n").map((line) => line.match(/^(\s*(?:[-+]\s+)?)(.*?)(\s*)$/).slice(1));
		const off = lines.every(([, words]) => !words || wrapped(words));
		const text = lines.map(([before, words, after]) => !words ? before + after
			: before + (off ? words.slice(mark.length, -mark.length) : mark + words + mark) + after).join("\n");
		write(text, from, to);
		area.setSelectionRange(chosen ? from : from + (off ? 0 : mark.length), from + text.length - (chosen || off ? 0 : mark.length));
	}

	function list() {
		const from = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
		const end = area.value.indexOf("\n", Math.max(from, area.selectionEnd));
		const to = end < 0 ? area.value.length : end;
		const lines = area.value.slice(from, to).split("\n");
		const off = lines.every((line) => !line.trim() || /^\s*[-+]\s/.test(line));
		const text = lines.map((line) => off ? line.replace(/^\s*[-+]\s+/, "") : line.trim() || lines.length === 1 ? `- ${line.replace(/^\s*[-+]\s+/, "")}` : line).join("\n");
		write(text, from, to);
		if (lines.length > 1) {
			area.setSelectionRange(from, from + text.length);
		}
	}

	/* Chosen lines of a table copied as text become its rows. */
	function table(button) {
		const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
		const rows = chosen.includes("\t") ? chosen.split("\n").filter((line) => line.trim()).map((line) => line.split("\t"))
			: [button.dataset.head.split("|"), ["1", "", ""], ["2", "", ""]];
		insert(grid(rows.map((row) => row.map((cell) => cell.trim().replaceAll("|", "\\|")))));
	}

	/* On lines of its own. */
	function insert(block) {
		const [from, to] = [area.selectionStart, area.selectionEnd];
		const before = from > 0 && area.value[from - 1] !== "\n" ? "\n" : "";
		const after = to < area.value.length && area.value[to] !== "\n" ? "\n" : "";
		write(before + block + after, from, to);
	}

	function grid(rows) {
		const width = Math.max(2, ...rows.map((row) => row.length));
		const lines = rows.map((row) => `| ${Array.from({ length: width }, (cell, at) => row[at] ?? "").join(" | ")} |`);
		lines.splice(1, 0, `|${"---|".repeat(width)}`);
		return lines.join("\n");
	}

	tools.hidden = false;
	const use = (button) => ({ "- ": list, table: () => table(button) })[button.dataset.tool] ?? (() => emphasise(button.dataset.tool));
	tools.addEventListener("click", (event) => {
		const button = event.target.closest("button");
		if (button) {
			use(button)();
		}
	});
	/* One stop for the Tab key, arrows within. */
	tools.addEventListener("keydown", (event) => {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		const buttons = [...tools.querySelectorAll("button")];
		if (step) {
			event.preventDefault();
			const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
			buttons.forEach((button) => button.tabIndex = button === next ? 0 : -1);
			next.focus();
		}
	});
	area.addEventListener("keydown", (event) => {
		const mark = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && { b: "**", i: "*" }[event.key.toLowerCase()];
		if (mark) {
			event.preventDefault();
			emphasise(mark);
		}
	});

	/* ---- From the clipboard's HTML to the markup. ---- */

	const BLOCKS = "p, div, li, h1, h2, h3, h4, h5, h6, tr, blockquote, pre";
	area.addEventListener("paste", (event) => {
		const html = event.clipboardData?.getData("text/html") ?? "";
		if (!html || html.length > 4000000) {
			return;
		}
		const lines = [];
		/* Read as words: the page's own rules forbid styles and handlers, and would say so of each. */
		const bare = html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[^>]*>/g, (tag) => tag.replace(/\s(style|on\w+)\s*=/gi, " data-$1="));
		const page = new DOMParser().parseFromString(bare, "text/html");
		page.querySelectorAll("script, title, head > *").forEach((part) => part.remove());
		blocks(page.body, {}, lines);
		const text = lines.map((line) => line.trim()).filter(Boolean).join("\n");
		if (!/(^|\n)(?:[-+|] ?|\d+\. )|\*/.test(text)) {
			return;
		}
		event.preventDefault();
		if (text.includes("\n|") || text.startsWith("|")) {
			insert(text);
		}
		else {
			write(text, area.selectionStart, area.selectionEnd);
		}
	});

	/* What an element says of the look of its words; a style counts more than a tag's name. */
	function look(element, above) {
		const style = element.dataset.style ?? "";
		const weight = style.match(/font-weight:\s*(\w+)/i)?.[1];
		const slant = style.match(/font-style:\s*(\w+)/i)?.[1];
		const bold = /^(B|STRONG|TH|H[1-6])$/.test(element.tagName) || above.bold;
		const italic = /^(I|EM)$/.test(element.tagName) || above.italic;
		return {
			bold: weight ? /^(bold|bolder|[6-9]00)$/i.test(weight) : Boolean(bold),
			italic: slant ? /^(italic|oblique)$/i.test(slant) : Boolean(italic)
		};
	}

	/* Every block of the page becomes a line; tables their rows. */
	function blocks(parent, above, lines) {
		let runs = [];
		const end = () => {
			if (runs.length) {
				lines.push(marked(runs, listMark(parent)));
			}
			runs = [];
		};
		for (const node of parent.childNodes) {
			if (node.nodeType === Node.ELEMENT_NODE && node.tagName === "TABLE") {
				end();
				lines.push(rows(node));
			}
			else if (node.nodeType === Node.ELEMENT_NODE && (node.matches(`${BLOCKS}, ul, ol`) || node.querySelector(`${BLOCKS}, table`))) {
				end();
				blocks(node, look(node, above), lines);
			}
			else if (node.nodeName === "BR") {
				end();
			}
			else {
				inline(node, above, runs);
			}
		}
		end();
	}

	function inline(node, above, runs) {
		if (node.nodeType === Node.TEXT_NODE) {
			runs.push({ text: node.data.replace(/[\s\u00a0]+/g, " "), bold: above.bold, italic: above.italic });
		}
		else if (node.nodeName === "BR") {
			runs.push({ text: " " });
		}
		else if (node.nodeType === Node.ELEMENT_NODE && !/display:\s*none/i.test(node.dataset.style ?? "")) {
			if (/mso-list:\s*ignore/i.test(node.dataset.style ?? "")) {
				/* the mark that Word itself has counted: a number stays, a picture of a dot is a dash */
				const mark = node.textContent.replace(/[\s\u00a0]+/g, "");
				runs.push({ text: /[\p{L}\p{N}]/u.test(mark) && mark !== "o" ? `${mark} ` : mark === "o" || mark === "+" ? "+ " : "- " });
				return;
			}
			node.childNodes.forEach((child) => inline(child, look(node, above), runs));
		}
	}

	/* "- " for the items of a list, "+ " in a list within, "2. " where they are counted. */
	function listMark(element) {
		const item = element.closest("li");
		const whole = item?.parentElement;
		if (!item || !whole || element.dataset.marked || item.dataset.marked) {
			return "";
		}
		item.dataset.marked = "true";
		if (whole.tagName === "OL") {
			return `${(Number(whole.getAttribute("start")) || 1) + [...whole.children].filter((one) => one.tagName === "LI").indexOf(item)}. `;
		}
		return whole.parentElement?.closest("ul, ol") ? "+ " : "- ";
	}

	function rows(source) {
		const found = [];
		[...source.rows].slice(0, 500).forEach((row, at) => {
			found[at] ??= [];
			let column = 0;
			for (const cell of row.cells) {
				while (found[at][column] !== undefined) {
					column++;
				}
				const lines = [];
				blocks(cell, {}, lines);
				const words = lines.map((line) => line.trim()).filter(Boolean).join(" ").replaceAll("|", "\\|");
				for (let down = 0; down < Math.min(cell.rowSpan || 1, 200); down++) {
					for (let across = 0; across < Math.min(cell.colSpan, 20); across++) {
						(found[at + down] ??= [])[column + across] = down || across ? "" : words;
					}
				}
				column += cell.colSpan;
			}
		});
		const all = found.slice(0, source.rows.length).map((row) => Array.from(row, (cell) => cell ?? ""));
		/* a head is bold by itself */
		if (all.length > 1 && all[0].every((cell) => !cell || /^\*\*[^*]+\*\*$/.test(cell))) {
			all[0] = all[0].map((cell) => cell.replaceAll("**", ""));
		}
		const width = Math.max(...all.map((row) => row.length));
		return width < 2 || width > 20 ? all.map((row) => row.join(" ")).join("\n") : grid(all);
	}

	/* Runs with their marks. The marks stand around words: never beside a blank, never within a word. */
	function marked(runs, before) {
		const letters = [];
		runs.forEach((run) => [...run.text].forEach((letter) => letters.push({ letter, bold: Boolean(run.bold), italic: Boolean(run.italic) })));
		const word = (at) => at >= 0 && at < letters.length && /[\p{L}\p{N}]/u.test(letters[at].letter);
		for (const kind of ["bold", "italic"]) {
			let at = 0;
			while (at < letters.length) {
				let end = at;
				while (end < letters.length && (word(end) && word(end - 1) && end > at || letters[end][kind] === letters[at][kind])) {
					letters[end][kind] = letters[at][kind];
					end++;
				}
				at = end;
			}
		}
		let text = "";
		const open = { bold: false, italic: false };
		const marks = { bold: "**", italic: "*" };
		const more = (kind, at) => {
			while (at < letters.length && letters[at].letter === " ") {
				at++;
			}
			return at < letters.length && letters[at][kind];
		};
		letters.forEach(({ letter }, at) => {
			const blank = letter === " ";
			for (const kind of ["italic", "bold"]) {
				if (open[kind] && !more(kind, at)) {
					text += marks[kind];
					open[kind] = false;
				}
			}
			for (const kind of ["bold", "italic"]) {
				if (!blank && !open[kind] && letters[at][kind]) {
					text += marks[kind];
					open[kind] = true;
				}
			}
			let [from, to] = [at, at];
			while (letters[from - 1]?.letter === "*") {
				from--;
			}
			while (letters[to + 1]?.letter === "*") {
				to++;
			}
			const previous = letters[from - 1]?.letter ?? " ";
			const following = letters[to + 1]?.letter ?? " ";
			const counts = letter === "*" && to - from < 3 && (following !== " " && !/[)\]}.,;:!?…”]/.test(following) && !word(from - 1)
				|| previous !== " " && !/[([{“]/.test(previous) && !word(to + 1));
			text += counts ? "\\*" : letter;
		});
		text += (open.italic ? marks.italic : "") + (open.bold ? marks.bold : "");
		return before + text.replace(/ +/g, " ").trim();
	}
})();
