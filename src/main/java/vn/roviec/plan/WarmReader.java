package vn.roviec.plan;

import vn.roviec.intake.PlanReader;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the reader of PDFs beside the starting application, before anybody sends one. */
@Component
class WarmReader {

	@EventListener(ApplicationReadyEvent.class)
	void warm() {
		Thread loading = new Thread(PlanReader::warm, "warm-reader");
		loading.setDaemon(true);
		loading.start();
	}

}
