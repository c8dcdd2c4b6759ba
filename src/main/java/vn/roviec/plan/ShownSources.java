package vn.roviec.plan;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.document.Files;
import vn.roviec.document.PdfImages;
import vn.roviec.document.StoredFile;
import vn.roviec.intake.PlanReader;
import vn.roviec.intake.SourceView;
import vn.roviec.intake.UnreadableFile;

import org.springframework.stereotype.Component;

/**
 * The files that plans were read from, as people look at them; those that were looked at
 * last are held in memory, for a kept file never changes.
 */
@Component
public class ShownSources {

	/** Letters, which take twice as many bytes. */
	private static final long MOST_LETTERS = 6_000_000;

	private static final long MOST_BYTES = 24L * 1024 * 1024;

	private final PlanReader reader = new PlanReader();

	private final Recent<Key, SourceView> views = new Recent<>(MOST_LETTERS, ShownSources::letters);

	private final Recent<Key, List<PdfImages.Size>> sizes = new Recent<>(10_000, List::size);

	private final Recent<Picture, byte[]> pictures = new Recent<>(MOST_BYTES, (png) -> png.length);

	private final Files files;

	private final PdfImages images;

	ShownSources(Files files, PdfImages images) {
		this.files = files;
		this.images = images;
	}

	/** Holds what a file was just read as: a scan is not recognised a second time. */
	void hold(StoredFile file, SourceView view) {
		this.views.hold(Key.of(file), view);
	}

	/** The file's text; empty where it cannot be read. */
	public SourceView view(StoredFile file) {
		Key key = Key.of(file);
		return this.views.of(key).orElseGet(() -> {
			SourceView view = read(file);
			this.views.hold(key, view);
			return view;
		});
	}

	private SourceView read(StoredFile file) {
		try {
			return this.reader.view(file.name(), content(file));
		}
		catch (UnreadableFile ex) {
			// kept before a stricter check came, or a scan: its pages still show
			return new SourceView(List.of(), Map.of());
		}
	}

	/** The sizes of a PDF's pages, empty where it cannot be opened. */
	public List<PdfImages.Size> sizes(StoredFile file) {
		Key key = Key.of(file);
		return this.sizes.of(key).orElseGet(() -> {
			List<PdfImages.Size> sizes = this.images.sizes(content(file));
			this.sizes.hold(key, sizes);
			return sizes;
		});
	}

	/**
	 * A page of a PDF as a picture, PNG.
	 * @param page from 1
	 * @return empty where there is no such page, or it cannot be drawn
	 */
	public Optional<byte[]> picture(StoredFile file, int page) {
		Picture key = new Picture(Key.of(file), page);
		return this.pictures.of(key).or(() -> {
			Optional<byte[]> png = this.images.png(content(file), page);
			png.ifPresent((drawn) -> this.pictures.hold(key, drawn));
			return png;
		});
	}

	private byte[] content(StoredFile file) {
		ByteArrayOutputStream content = new ByteArrayOutputStream((int) file.size());
		this.files.copyTo(file.agency(), file.id(), content);
		return content.toByteArray();
	}

	private static long letters(SourceView view) {
		return view.pieces()
			.stream()
			.mapToLong((piece) -> 100 + piece.text().length()
					+ piece.rows()
						.stream()
						.flatMap((row) -> row.cells().stream())
						.mapToLong((cell) -> 30 + cell.text().length())
						.sum())
			.sum() + 30L * view.places().size();
	}

	private record Key(AgencyId agency, UUID file) {

		static Key of(StoredFile file) {
			return new Key(file.agency(), file.id());
		}

	}

	private record Picture(Key of, int page) {
	}

}
