package vn.roviec.intake;

/**
 * Turns the bytes of one kind of file into text; a new kind of file is a new
 * implementation.
 */
interface SourceFormat {

	/** Whether it reads files with this extension (lower case, without the point). */
	boolean reads(String extension);

	/**
	 * Reads the file.
	 * @throws UnreadableFile where the content is not what its extension says
	 */
	SourceText read(byte[] content);

}
