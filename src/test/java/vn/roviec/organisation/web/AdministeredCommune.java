package vn.roviec.organisation.web;

import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Positions;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.support.Commune;
import vn.roviec.support.SignedIn;

import org.springframework.context.ApplicationContext;

/** A commune whose clerk is its administrator too, and its pages. */
final class AdministeredCommune {

	final Commune commune;

	final SignedIn pages;

	AdministeredCommune(ApplicationContext application) {
		this.commune = new Commune(application.getBean(RegisterAgency.class), application.getBean(Agencies.class));
		application.getBean(Positions.class)
			.give(this.commune.id, this.commune.clerk().officer(), this.commune.office, Role.ADMINISTRATOR, "Quản trị",
					LocalDate.of(2026, 1, 1));
		this.pages = new SignedIn(application);
	}

	Actor administrator() {
		return this.commune.clerk();
	}

}
