/**
 * Electronic signatures: keys under lock, signing, numbering and sealing a PDF, and
 * telling whether what somebody brings is signed and unchanged.
 */
@ApplicationModule
@NullMarked
package vn.roviec.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
