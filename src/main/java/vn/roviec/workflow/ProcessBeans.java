package vn.roviec.workflow;

import java.beans.Introspector;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * The beans that expressions in processes may name: those marked {@link ProcessBean},
 * looked up when they are needed because the engine exists before they do.
 */
class ProcessBeans extends AbstractMap<Object, Object> {

	private final ApplicationContext context;

	/**
	 * The bean of each name that processes use; two who ask first at once find the same.
	 */
	private volatile @Nullable Map<String, String> marked;

	ProcessBeans(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public boolean containsKey(@Nullable Object name) {
		return name instanceof String && marked().containsKey(name);
	}

	@Override
	public @Nullable Object get(@Nullable Object name) {
		String bean = (name instanceof String) ? marked().get(name) : null;
		return (bean != null) ? this.context.getBean(bean) : null;
	}

	private Map<String, String> marked() {
		Map<String, String> known = this.marked;
		if (known == null) {
			known = find();
			this.marked = known;
		}
		return known;
	}

	private Map<String, String> find() {
		Map<String, String> found = new HashMap<>();
		for (String bean : this.context.getBeanDefinitionNames()) {
			ProcessBean mark = this.context.findAnnotationOnBean(bean, ProcessBean.class, false);
			if (mark != null) {
				found.put(name(mark, this.context.getType(bean, false)), bean);
			}
		}
		return found;
	}

	private static String name(ProcessBean mark, @Nullable Class<?> type) {
		return mark.name().isEmpty() ? Introspector.decapitalize(ClassUtils.getShortName(type)) : mark.name();
	}

	@Override
	public Set<Entry<Object, Object>> entrySet() {
		return Set.of();
	}

}
