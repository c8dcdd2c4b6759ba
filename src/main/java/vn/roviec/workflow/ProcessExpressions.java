package vn.roviec.workflow;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;

import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

/**
 * Expressions as processes may use them: over marked beans and values, never over
 * classes. Anything that leads from a value to its class fails with {@link ELException},
 * since a class leads to every other class of the machine.
 */
class ProcessExpressions extends SpringExpressionManager {

	ProcessExpressions(ApplicationContext context) {
		super(context, new ProcessBeans(context));
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolver = new CompositeELResolver();
		resolver.add(new NoWayToClasses());
		resolver.add(super.createElResolver());
		return resolver;
	}

	/** Resolves nothing, and stops what asks a value for its class. */
	private static final class NoWayToClasses extends ELResolver {

		@Override
		public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
			refuse(base, "class".equals(property));
			return null;
		}

		@Override
		public @Nullable Object invoke(ELContext context, @Nullable Object base, @Nullable Object method,
				Class<?> @Nullable [] types, Object @Nullable [] arguments) {
			refuse(base, "getClass".equals(method));
			return null;
		}

		@Override
		public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
			return null;
		}

		@Override
		public void setValue(ELContext context, @Nullable Object base, @Nullable Object property,
				@Nullable Object value) {
			refuse(base, "class".equals(property));
		}

		@Override
		public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
			return true;
		}

		@Override
		public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
			return Collections.emptyIterator();
		}

		@Override
		public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
			return Object.class;
		}

		private static void refuse(@Nullable Object base, boolean asksForClass) {
			if (base instanceof Class || (base != null && asksForClass)) {
				throw new ELException("expressions may not reach classes");
			}
		}

	}

}
