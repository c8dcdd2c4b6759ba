package vn.roviec.workflow;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Short names for beans that processes may call, the class's whole name for all others:
 * so no use case can be reached, or shadowed, by an expression in a process.
 */
public class BeanNames implements BeanNameGenerator {

	private final BeanNameGenerator shortNames = AnnotationBeanNameGenerator.INSTANCE;

	private final BeanNameGenerator wholeNames = FullyQualifiedAnnotationBeanNameGenerator.INSTANCE;

	@Override
	public String generateBeanName(BeanDefinition definition, BeanDefinitionRegistry registry) {
		boolean process = definition instanceof AnnotatedBeanDefinition annotated
				&& annotated.getMetadata().hasAnnotation(ProcessBean.class.getName());
		return (process ? this.shortNames : this.wholeNames).generateBeanName(definition, registry);
	}

}
