package vn.roviec.worklist.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out the drawings of the processes that pages show; they belong to no agency. */
@Controller
class DiagramController {

	@GetMapping("/processes/plan-lifecycle.bpmn")
	ResponseEntity<Resource> planLifecycle() {
		return drawing("plan-lifecycle");
	}

	@GetMapping("/processes/appendix-task.bpmn")
	ResponseEntity<Resource> appendixTask() {
		return drawing("appendix-task");
	}

	private static ResponseEntity<Resource> drawing(String process) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.cacheControl(CacheControl.noCache())
			.body(new ClassPathResource("processes/" + process + ".bpmn"));
	}

}
