package vn.roviec.signature;

/**
 * A file with one signature more.
 *
 * @param level what could be reached; less than asked for where a service was away
 * @param signedBy whose certificate made the signature
 */
public record SignedPdf(byte[] content, SignatureLevel level, String signedBy) {

}
