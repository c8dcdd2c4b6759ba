package vn.roviec.appendix.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.roviec.appendix.EvidenceFile;
import vn.roviec.appendix.ResultDraft;
import vn.roviec.document.UploadCheck;
import vn.roviec.web.Uploads;

import org.springframework.web.multipart.MultipartFile;

/**
 * What the forms of a task's page send; each form uses some of it.
 *
 * @param officer who is to do the task
 * @param unit whose share is given
 * @param document number of the issued document that is the result
 * @param percent as typed
 * @param date as typed, "15/1" or "15/01/2026"
 */
record TaskForm(@Nullable UUID officer, @Nullable UUID unit,
		@Size(max = 4000, message = "{task.form.words.long}") String words,
		@Size(max = 100, message = "{task.form.document.long}") String document, String percent, String date,
		List<MultipartFile> files) {

	TaskForm(@Nullable UUID officer, @Nullable UUID unit, @Nullable String words, @Nullable String document,
			@Nullable String percent, @Nullable String date, @Nullable List<MultipartFile> files) {
		this.officer = officer;
		this.unit = unit;
		this.words = (words != null) ? words : "";
		this.document = (document != null) ? document : "";
		this.percent = (percent != null) ? percent : "";
		this.date = (date != null) ? date : "";
		this.files = (files != null) ? List.copyOf(files) : List.of();
	}

	static TaskForm empty() {
		return new TaskForm(null, null, "", "", "", "", List.of());
	}

	static TaskForm of(ResultDraft draft) {
		return new TaskForm(null, null, draft.words(), draft.document(), "", "", List.of());
	}

	/** The files that were chosen; a browser also sends the field that was left empty. */
	List<EvidenceFile> evidence() {
		return Uploads.of(this.files, UploadCheck.LARGEST, EvidenceFile::new);
	}

}
