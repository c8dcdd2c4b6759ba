package vn.roviec.worklist;

import java.util.UUID;

/**
 * A list as an officer likes to see it.
 *
 * @param query what follows the question mark of its address
 */
public record SavedView(UUID id, String name, String query) {
}
