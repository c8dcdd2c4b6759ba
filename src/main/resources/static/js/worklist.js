/* The list of work: on a phone the filters are folded until somebody wants them. */
(() => {
	"use strict";

	const fold = document.querySelector(".filter-fold");
	if (fold && fold.dataset.filtered !== "true" && matchMedia("(max-width: 48rem)").matches) {
		fold.open = false;
	}
})();
