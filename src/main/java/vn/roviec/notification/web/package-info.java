/** The page of one's notices. */
@NullMarked
package vn.roviec.notification.web;

import org.jspecify.annotations.NullMarked;
