package vn.roviec.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.DeadlineReader;
import vn.roviec.deadline.WorkingCalendar;

/**
 * Reads a plan: its head, citations, headings, goals, duties, tasks, recipients and
 * signature, and what is doubtful.
 */
public final class PlanReader {

	private final List<SourceFormat> formats = formats(new PdfFormat());

	private final List<SourceFormat> shown = formats(PdfFormat.withoutRecognition());

	private final TextFormat text = new TextFormat();

	private final UnitDictionary units = UnitDictionary.standard();

	private final DeadlineReader deadlines = new DeadlineReader();

	private final FindingReader findings;

	/** A reader that knows the law's holidays and no other days off. */
	public PlanReader() {
		this(new WorkingCalendar(List.of()));
	}

	/** A reader that warns of days off by this calendar. */
	public PlanReader(WorkingCalendar calendar) {
		this.findings = new FindingReader(this.units, calendar);
	}

	private static List<SourceFormat> formats(PdfFormat pdf) {
		return List.of(new TextFormat(), new DocxFormat(), new XlsxFormat(), new XlsFormat(), new DocFormat(), pdf);
	}

	/**
	 * Loads what reading a PDF takes, which is some of a second, before anybody waits for
	 * it.
	 */
	public static void warm() {
		PdfFormat.warm();
	}

	/**
	 * Reads an uploaded file.
	 * @throws UnreadableFile where the file is refused, broken or holds no plan
	 */
	public PlanReading read(String fileName, byte[] content) {
		return source(fileName, content).reading();
	}

	/**
	 * Reads an uploaded file, and takes its words for a draft.
	 * @throws UnreadableFile where the file is refused, broken or holds no plan
	 */
	public PlanSource source(String fileName, byte[] content) {
		return source(text(fileName, content, this.formats));
	}

	/**
	 * The same, and tells how far it has come while a scan is read.
	 * @throws UnreadableFile where the file is refused, broken or holds no plan
	 */
	public PlanSource source(String fileName, byte[] content, ReadingProgress progress) {
		return source(text(fileName, content, formats(PdfFormat.telling(progress))));
	}

	private PlanSource source(SourceText source) {
		SecrecyMark.refuse(source);
		PlanReading reading = read(source);
		refuseIfNoPlan(reading);
		Outline outline = Outline.of(source.paragraphs());
		WrittenWords words = new WrittenWords(source, outline,
				new HeaderReader().read(outline.preamble(), source.paragraphs()));
		return new PlanSource(reading, words.legalBases(), words.body(), SourceView.of(source));
	}

	/**
	 * The file's text as a person looks at it; words in pictures are not recognised
	 * again, which takes some seconds a page.
	 * @throws UnreadableFile where the file is refused, broken or a scan
	 */
	public SourceView view(String fileName, byte[] content) {
		return SourceView.of(text(fileName, content, this.shown));
	}

	private static SourceText text(String fileName, byte[] content, List<SourceFormat> formats) {
		String extension = FileGate.admit(fileName, content);
		return formats.stream()
			.filter((format) -> format.reads(extension))
			.findFirst()
			.orElseThrow(() -> FileGate.unknownType(fileName))
			.read(content);
	}

	/**
	 * Reads a file on disk; one that is too large is refused before it takes memory.
	 * @throws UnreadableFile where the file is refused, broken or holds no plan
	 * @throws IOException where it cannot be opened
	 */
	public PlanReading read(Path file) throws IOException {
		FileGate.admitSize(Files.size(file));
		try {
			return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
		}
		catch (StackOverflowError | OutOfMemoryError ex) {
			// a small machine can still say so, and go on to the next file
			throw new UnreadableFile(
					"Nội dung tệp bất thường hoặc quá lớn so với bộ nhớ được dùng nên không đọc hết được.", ex);
		}
	}

	/**
	 * Reads an uploaded file, and no more of it than a file may have.
	 * @throws UnreadableFile where the file is refused, broken or holds no plan
	 * @throws IOException where the stream fails
	 */
	public PlanReading read(String fileName, InputStream content) throws IOException {
		return read(fileName, content.readNBytes(FileGate.MAX_BYTES + 1));
	}

	/**
	 * Reads text that is already at hand; never fails, a text without a plan gives an
	 * empty reading.
	 */
	public PlanReading readText(String plan) {
		return read(this.text.read(plan));
	}

	private PlanReading read(SourceText source) {
		List<Block.Paragraph> paragraphs = source.paragraphs();
		Outline outline = Outline.of(paragraphs);
		Header header = new HeaderReader().read(outline.preamble(), paragraphs);
		int issued = (header.dateMonth() != null) ? header.dateMonth().getYear() : 0;
		PlanReading.Period period = (header.title() != null) ? PeriodReader.read(header.title(), issued) : null;
		int contextYear = contextYear(issued, period, source);
		SupersededReader.Found superseded = new SupersededReader().read(source);
		RecipientReader.Found recipients = new RecipientReader(this.units).read(paragraphs);
		int bodyEnd = (outline.end() < paragraphs.size()) ? paragraphs.get(outline.end()).line() : Integer.MAX_VALUE;
		PlanReading reading = new PlanReading(header.issuer(), header.docType(), header.number(), header.symbol(),
				header.place(), header.date(), header.dateMonth(), header.title(), period,
				(superseded != null) ? superseded.plan() : null,
				new CitationReader().read(source, lastPreambleLine(outline), own(header, superseded)),
				new SectionReader().read(outline), targets(source, outline, bodyEnd, period),
				new AssignmentReader(this.units, this.deadlines).read(outline, contextYear),
				new AppendixReader(this.units, new DeliverableDeadlines(this.deadlines)).read(source, contextYear),
				recipients.recipients(), recipients.archive(), new SignatoryReader().read(paragraphs, bodyEnd),
				List.of());
		return reading
			.withFindings(this.findings.read(new Inspection(source, outline, header, superseded, recipients, reading)));
	}

	/** The goals of the text and those in tables, in their order. */
	private static List<PlanReading.Target> targets(SourceText source, Outline outline, int bodyEnd,
			PlanReading.@Nullable Period period) {
		return Stream
			.concat(new TargetReader().read(outline, period).stream(),
					new TargetTables(outline, bodyEnd, period).read(source).stream())
			.sorted(Comparator.comparingInt(PlanReading.Target::line))
			.toList();
	}

	/** A plan for one year counts in that year, a longer one in the year of its issue. */
	private static int contextYear(int issued, PlanReading.@Nullable Period period, SourceText source) {
		if (period != null && (period.oneYear() || issued == 0 || issued < period.start())) {
			return period.start();
		}
		return (issued > 0) ? issued
				: source.passages()
					.map((passage) -> PeriodReader.read(passage.text(), 0))
					.filter((found) -> found != null)
					.map(PlanReading.Period::start)
					.findFirst()
					.orElse(LocalDate.EPOCH.getYear());
	}

	private static int lastPreambleLine(Outline outline) {
		return outline.preamble().isEmpty() ? 0 : outline.preamble().get(outline.preamble().size() - 1).line();
	}

	private static Set<String> own(Header header, SupersededReader.@Nullable Found superseded) {
		Set<String> own = new HashSet<>();
		if (header.number() != null && header.symbol() != null) {
			own.add(Fold.key(header.number() + "/" + header.symbol()));
			own.add(Fold.key(header.number() + "-" + header.symbol()));
		}
		if (superseded != null) {
			own.add(Fold.key(superseded.plan().number()));
		}
		return own;
	}

	private static void refuseIfNoPlan(PlanReading reading) {
		if (reading.title() == null && reading.sections().isEmpty() && reading.appendix().items().isEmpty()) {
			throw new UnreadableFile("Không tìm thấy kế hoạch trong tệp: đã tìm tên loại và trích yếu (“KẾ HOẠCH …”), "
					+ "các mục đánh số (I, II, 1, 2 …) và bảng phụ lục có cột TT, nội dung, chủ trì, thời hạn nhưng đều không có.");
		}
	}

}
