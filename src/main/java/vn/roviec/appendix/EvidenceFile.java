package vn.roviec.appendix;

/** A file handed in with a result or a share. */
public record EvidenceFile(String name, byte[] content) {
}
