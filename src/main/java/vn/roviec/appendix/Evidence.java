package vn.roviec.appendix;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;

import org.springframework.stereotype.Component;

/** Keeps the files that are handed in with a task. */
@Component
class Evidence {

	private final Files files;

	Evidence(Files files) {
		this.files = files;
	}

	void keep(Actor actor, TaskId task, List<EvidenceFile> given) {
		given.forEach(
				(file) -> this.files.store(actor, task.value(), FilePurpose.EVIDENCE, file.name(), file.content()));
	}

}
