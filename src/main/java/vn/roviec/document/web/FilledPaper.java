package vn.roviec.document.web;

import java.util.Locale;
import java.util.Map;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.roviec.document.PaperTemplates;

import org.springframework.stereotype.Component;

/** Fills the templates of the paper as those of pages are filled. */
@Component
class FilledPaper implements PaperTemplates {

	private final ITemplateEngine templates;

	FilledPaper(ITemplateEngine templates) {
		this.templates = templates;
	}

	@Override
	public String fill(String template, Map<String, Object> words) {
		return this.templates.process(template, new Context(Locale.ROOT, words));
	}

}
