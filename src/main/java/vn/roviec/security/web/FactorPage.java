package vn.roviec.security.web;

import vn.roviec.security.KeepFactor;

import org.springframework.ui.Model;

/** The page on which a device learns its second factor. */
final class FactorPage {

	static final String VIEW = "security/factor";

	private FactorPage() {
	}

	/** Shows the secret as a picture and as letters; the code goes to this address. */
	static void show(KeepFactor.Enrolment enrolment, String address, Model model) {
		model.addAttribute("picture", QrPicture.of(enrolment.address()));
		model.addAttribute("secret", enrolment.grouped());
		model.addAttribute("address", address);
	}

}
