package vn.roviec.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.stereotype.Component;

/** Marks a bean that processes may name in expressions; no other bean can be. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface ProcessBean {

	/**
	 * The name in expressions, which is not the bean's; by default the class's own,
	 * uncapitalised.
	 */
	String name() default "";

}
