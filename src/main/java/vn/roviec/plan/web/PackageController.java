package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.plan.PackPlan;
import vn.roviec.plan.PlanId;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the package of an issued plan for the exchange. */
@Controller
class PackageController {

	private final PackPlan packPlan;

	PackageController(PackPlan packPlan) {
		this.packPlan = packPlan;
	}

	@GetMapping("/plans/{id}/package")
	ResponseEntity<byte[]> pack(Actor actor, @PathVariable UUID id) {
		PackPlan.Pack pack = this.packPlan.pack(actor.agency(), new PlanId(id));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.cacheControl(CacheControl.noStore().cachePrivate())
			.headers((headers) -> headers.setContentDisposition(
					ContentDisposition.attachment().filename(pack.name(), StandardCharsets.UTF_8).build()))
			.body(pack.content());
	}

}
