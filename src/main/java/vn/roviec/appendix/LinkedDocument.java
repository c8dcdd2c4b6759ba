package vn.roviec.appendix;

import java.util.UUID;

/** A document that is to be the result of a task once it is issued. */
public record LinkedDocument(UUID id, String title) {

}
