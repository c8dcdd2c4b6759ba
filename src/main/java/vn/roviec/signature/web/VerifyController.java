package vn.roviec.signature.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.roviec.signature.SignatureFinding;
import vn.roviec.signature.Verification;
import vn.roviec.signature.VerifyPdf;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody sees whether a file is signed, unchanged and issued. */
@Controller
class VerifyController {

	private static final String VIEW = "signature/verify";

	private final VerifyPdf verifyPdf;

	private final VerifyLimit limit;

	private final Spoken spoken;

	VerifyController(VerifyPdf verifyPdf, VerifyLimit limit, Spoken spoken) {
		this.verifyPdf = verifyPdf;
		this.limit = limit;
		this.spoken = spoken;
	}

	@GetMapping("/verify")
	String page() {
		return VIEW;
	}

	@PostMapping("/verify")
	ModelAndView verify(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (!this.limit.enters(String.valueOf(request.getRemoteAddr()))) {
			model.addAttribute("refusal", this.spoken.words("signature.verify.often"));
			response.setHeader(HttpHeaders.RETRY_AFTER, "60");
			return new ModelAndView(VIEW, model.asMap(), HttpStatus.TOO_MANY_REQUESTS);
		}
		try {
			byte[] content = KeyForms.bytes(file);
			if (file == null || content.length == 0) {
				throw new Refused("signature.verify.missing");
			}
			show(this.verifyPdf.verify(String.valueOf(file.getOriginalFilename()), content), model);
			return new ModelAndView(VIEW, model.asMap());
		}
		catch (Refused ex) {
			model.addAttribute("refusal", this.spoken.words(ex));
			return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		finally {
			this.limit.leaves();
		}
	}

	private void show(Verification found, Model model) {
		model.addAttribute("found", found);
		model.addAttribute("recalled", this.spoken.day(found.recalledOn()));
		model.addAttribute("answer", found.answer().name());
		model.addAttribute("tone", switch (found.answer()) {
			case REGISTERED, HOLDS -> "done";
			case OPEN, NOT_ISSUED, UNSIGNED, RECALLED -> "soon";
			case CHANGED, FAILS -> "late";
		});
		model.addAttribute("signatures", List.copyOf(found.signatures().stream().map(this::line).toList()));
	}

	private Line line(SignatureFinding finding) {
		return new Line(finding.signer(), finding.issuer(), this.spoken.moment(finding.signedAt()),
				this.spoken.day(finding.validTo()), finding.judgement().name(),
				finding.judgement().holds() ? "done" : finding.judgement().open() ? "soon" : "late");
	}

	/** One signature in words. */
	record Line(String signer, String issuer, String signed, String validTo, String judgement, String tone) {

	}

}
