/** The pages of plans. */
@NullMarked
package vn.roviec.plan.web;

import org.jspecify.annotations.NullMarked;
