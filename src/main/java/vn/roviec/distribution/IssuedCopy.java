package vn.roviec.distribution;

/**
 * The issued document as a file.
 *
 * @param name with its ending, as a recipient's computer calls it
 */
public record IssuedCopy(String name, String mediaType, byte[] content) {
}
