package vn.roviec.intake;

/**
 * Where a line of a document stands on its page, in points from the page's upper edge.
 *
 * @param page from 1
 * @param pageHeight in points, to tell how far down the page it is
 */
public record PagePlace(int page, double top, double bottom, double pageHeight) {

	/** With what stands below it on the same page. */
	PagePlace with(PagePlace below) {
		return (below.page == this.page) ? new PagePlace(this.page, Math.min(this.top, below.top),
				Math.max(this.bottom, below.bottom), this.pageHeight) : this;
	}

}
