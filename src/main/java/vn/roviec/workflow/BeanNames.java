package vn.roviec.workflow;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The class's short name for a bean, its whole name where another module's class has the
 * short one. Spring finds what a constructor asks for by the parameter's name at once,
 * and among all beans otherwise, which each start would feel.
 */
public class BeanNames implements BeanNameGenerator {

	private final BeanNameGenerator shortNames = AnnotationBeanNameGenerator.INSTANCE;

	private final BeanNameGenerator wholeNames = FullyQualifiedAnnotationBeanNameGenerator.INSTANCE;

	@Override
	public String generateBeanName(BeanDefinition definition, BeanDefinitionRegistry registry) {
		String name = this.shortNames.generateBeanName(definition, registry);
		return registry.containsBeanDefinition(name) ? this.wholeNames.generateBeanName(definition, registry) : name;
	}

}
