package vn.roviec.workflow;

import java.util.AbstractMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

/**
 * The beans that expressions in processes may name: those marked {@link ProcessBean},
 * looked up when they are needed because the engine exists before they do.
 */
class ProcessBeans extends AbstractMap<Object, Object> {

	private final ApplicationContext context;

	/** Those that were asked for before: looking for the mark takes its time. */
	private final Set<String> marked = ConcurrentHashMap.newKeySet();

	ProcessBeans(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		if (!(name instanceof String bean)) {
			return false;
		}
		if (!this.marked.contains(bean) && isMarked(bean)) {
			this.marked.add(bean);
		}
		return this.marked.contains(bean);
	}

	private boolean isMarked(String bean) {
		return this.context.containsBeanDefinition(bean)
				&& this.context.findAnnotationOnBean(bean, ProcessBean.class, false) != null;
	}

	@Override
	public @Nullable Object get(@Nullable Object name) {
		return containsKey(name) ? this.context.getBean((String) name) : null;
	}

	@Override
	public Set<Entry<Object, Object>> entrySet() {
		return Set.of();
	}

}
