/** Pages for keys, seals and the verification of files. */
@NullMarked
package vn.roviec.signature.web;

import org.jspecify.annotations.NullMarked;
