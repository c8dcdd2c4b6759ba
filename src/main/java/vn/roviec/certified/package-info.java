/**
 * Certified copies of issued documents (sao y, sao lục, trích sao; NĐ 30/2020, Điều 25 to
 * 27).
 */
@NullMarked
@ApplicationModule
package vn.roviec.certified;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
