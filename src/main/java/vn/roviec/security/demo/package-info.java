/** Three invented agencies with their officers, for trying things out. */
@NamedInterface("demo")
@NullMarked
package vn.roviec.security.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
