package vn.roviec.target;

/** A file that shows what was measured. */
public record Attachment(String name, byte[] content) {
}
