package vn.roviec.intake;

/** Is told how far a long reading has come, page by page of a scan. */
@FunctionalInterface
public interface ReadingProgress {

	/**
	 * A page is about to be read.
	 * @param page its number, from 1
	 * @param pages how many there are in all
	 */
	void page(int page, int pages);

}
