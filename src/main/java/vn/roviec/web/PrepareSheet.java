package vn.roviec.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.roviec.agency.Actor;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes long lists one after the other beside the requests, so that none of them holds a
 * browser or more than one connection.
 */
@Component
class PrepareSheet {

	/** In lines: longer lists take more than a second or two as a workbook. */
	static final int LARGE = 10_000;

	private static final Logger logger = LoggerFactory.getLogger(PrepareSheet.class);

	private final PreparedSheets sheets;

	private final ExecutorService writing = Executors.newSingleThreadExecutor((task) -> {
		Thread thread = new Thread(task, "prepare-sheet");
		thread.setDaemon(true);
		return thread;
	});

	PrepareSheet(PreparedSheets sheets) {
		this.sheets = sheets;
	}

	/**
	 * Begins a file, or names the one that is on its way.
	 * @return under which id it can be asked for
	 */
	UUID prepare(Actor actor, SheetTable table, SheetFormat format) {
		String name = table.name() + format.suffix();
		return this.sheets.underway(actor, name).map(PreparedSheet::id).orElseGet(() -> {
			this.sheets.forget(actor.agency());
			UUID id = this.sheets.open(actor, name, format.contentType(), table.size());
			Locale language = LocaleContextHolder.getLocale();
			this.writing.execute(() -> write(actor, id, table, format, language));
			return id;
		});
	}

	private void write(Actor actor, UUID id, SheetTable table, SheetFormat format, Locale language) {
		LocaleContextHolder.setLocale(language);
		try {
			Path file = Files.createTempFile("sheet", format.suffix());
			try {
				try (OutputStream target = Files.newOutputStream(file)) {
					format.write(counted(actor, id, table), target);
				}
				this.sheets.keep(actor, id, file);
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.error("List {} was not written", id, ex);
			this.sheets.failed(actor, id);
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	/** The same table, which tells how far it has been written. */
	private SheetTable counted(Actor actor, UUID id, SheetTable table) {
		AtomicInteger count = new AtomicInteger();
		return new SheetTable(table.name(), table.head(), table.columns(), table.size(),
				(line) -> table.lines().each((cells) -> {
					line.accept(cells);
					if (count.incrementAndGet() % SheetTable.FETCHED == 0) {
						this.sheets.written(actor, id, count.get());
					}
				}));
	}

	@PreDestroy
	void stop() {
		this.writing.shutdownNow();
	}

}
