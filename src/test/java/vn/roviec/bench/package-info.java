/** Figures of speed, from one run on PostgreSQL: {@code ./mvnw verify -Pbench}. */
@NullMarked
package vn.roviec.bench;

import org.jspecify.annotations.NullMarked;
