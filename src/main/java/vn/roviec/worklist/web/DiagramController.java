package vn.roviec.worklist.web;

import java.util.Set;

import vn.roviec.workflow.NotFound;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the drawings of the processes that pages show. */
@Controller
class DiagramController {

	private static final Set<String> SHOWN = Set.of("plan-lifecycle", "appendix-task");

	@GetMapping("/processes/{key}.bpmn")
	ResponseEntity<Resource> diagram(@PathVariable String key) {
		if (!SHOWN.contains(key)) {
			throw new NotFound("process");
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.cacheControl(CacheControl.noCache())
			.body(new ClassPathResource("processes/" + key + ".bpmn"));
	}

}
