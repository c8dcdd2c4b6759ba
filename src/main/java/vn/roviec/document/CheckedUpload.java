package vn.roviec.document;

/**
 * An upload that may be kept.
 *
 * @param name the name to show: its own, in composed letters and single spaces
 */
public record CheckedUpload(String name, FileKind kind) {
}
