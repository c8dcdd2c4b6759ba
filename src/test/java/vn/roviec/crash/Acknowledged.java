package vn.roviec.crash;

import java.util.UUID;

/**
 * A step of a plan or a task of which the application said that it was done.
 *
 * @param step the name under which it is recorded
 */
record Acknowledged(UUID subject, String step) {
}
