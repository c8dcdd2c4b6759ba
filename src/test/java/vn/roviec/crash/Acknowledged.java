package vn.roviec.crash;

import java.util.UUID;

/**
 * A step of which the application said that it was done.
 *
 * @param step the name under which it is recorded
 */
record Acknowledged(UUID plan, String step) {
}
