package vn.roviec.certified;

import java.util.List;

/**
 * What somebody wants copied.
 *
 * @param electronic whether the copy is a file; else it is printed
 * @param recipients Nơi nhận, one a line
 * @param copies how many on paper
 * @param scanName of the file with the scanned pages
 * @param scan its bytes, empty where none came
 * @param paragraphs places of those parts of the text that an extract shows, from 0
 * @param tasks places of those tasks of the appendix that it shows, from 0
 */
public record CopyOrder(CopyForm form, boolean electronic, String recipients, int copies, String scanName, byte[] scan,
		List<Integer> paragraphs, List<Integer> tasks) {

	public CopyOrder {
		paragraphs = List.copyOf(paragraphs);
		tasks = List.copyOf(tasks);
	}

	boolean scanned() {
		return this.scan.length > 0;
	}

}
