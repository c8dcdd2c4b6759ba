package vn.roviec.organisation.web;

import java.util.List;

import vn.roviec.security.PermissionTable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages under Quản trị that the officer may open, for the line of tabs. */
@Component
class Tabs {

	private static final List<String> PAGES = List.of("/agency", "/agency/units", "/agency/people", "/agency/absences",
			"/agency/delegations", "/agency/seal", "/agency/import", "/agency/sign-in", "/agency/steps",
			"/agency/audit", "/agency/observers");

	private final PermissionTable permissions;

	Tabs(PermissionTable permissions) {
		this.permissions = permissions;
	}

	void show(String present, Model model) {
		model.addAttribute("tabs",
				PAGES.stream()
					.filter(this.permissions::opens)
					.map((page) -> new Tab(page, key(page), page.equals(present)))
					.toList());
	}

	private static String key(String page) {
		return page.equals("/agency") ? "overview" : page.substring("/agency/".length());
	}

	/**
	 * One of them.
	 *
	 * @param key of its words, after "organisation.tab."
	 */
	record Tab(String href, String key, boolean current) {

	}

}
