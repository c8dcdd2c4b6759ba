package vn.roviec.intake;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the straight lines that are drawn on one page: strokes along its edges, and
 * rectangles so thin that they are lines.
 */
final class PdfRulings extends PDFGraphicsStreamEngine {

	private static final double SHORTEST = 4;

	private static final double THIN = 3;

	private static final int MOST = 2_000;

	private static final int MOST_PIECES = 20_000;

	private static final int MOST_OPERATORS = 300_000;

	private static final List<String> WITHOUT = List.of("BI", "ID", "EI", "sh", "BT", "ET", "T*", "Tc", "Td", "TD",
			"Tf", "TJ", "Tj", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "'", "\"", "gs", "d0", "d1");

	private final int number;

	private final ReadingMeter meter;

	private int operators;

	private final PDRectangle box;

	private final int rotation;

	private final List<Ruling> found = new ArrayList<>();

	private final List<Point2D[]> path = new ArrayList<>();

	private @Nullable Point2D start;

	private @Nullable Point2D current;

	private PdfRulings(PDPage page, int number, ReadingMeter meter) {
		super(page);
		this.number = number;
		this.meter = meter;
		// words are found elsewhere, and pictures draw no line of a table
		WITHOUT.forEach((name) -> addOperator(new NoOperator(this, name)));
		addOperator(new DrawObject(this));
		this.box = page.getCropBox();
		this.rotation = page.getRotation();
	}

	/**
	 * The page's lines; those in one line and near each other are one.
	 * @param number of the page, from 1
	 * @throws UnreadableFile where it holds more than a page can
	 */
	static List<Ruling> of(PDPage page, int number, ReadingMeter meter) throws IOException {
		PdfRulings rulings = new PdfRulings(page, number, meter);
		rulings.processPage(page);
		List<Ruling> joined = joined(rulings.found);
		if (joined.size() > MOST) {
			throw rulings.tooMany();
		}
		return joined;
	}

	private UnreadableFile tooMany() {
		return new UnreadableFile(
				"Trang " + this.number + " của tệp PDF có quá nhiều nét vẽ nên không được nhận; hãy dùng bản Word.");
	}

	@Override
	public void showForm(PDFormXObject form) throws IOException {
		this.meter.goesThrough(form.getCOSObject());
		super.showForm(form);
	}

	@Override
	public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
		this.meter.goesThrough(group.getCOSObject());
		super.showTransparencyGroup(group);
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		this.meter.works(1);
		if (++this.operators > MOST_OPERATORS || this.path.size() > MOST_PIECES || this.found.size() > MOST_PIECES) {
			throw tooMany();
		}
		super.processOperator(operator, operands);
	}

	private static List<Ruling> joined(List<Ruling> rulings) {
		List<Ruling> joined = new ArrayList<>();
		for (Ruling one : rulings.stream()
			.sorted(Comparator.comparing(Ruling::horizontal)
				.thenComparingLong((line) -> Math.round(line.at() / Ruling.NEAR))
				.thenComparingDouble(Ruling::from))
			.toList()) {
			Ruling last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && last.horizontal() == one.horizontal() && Math.abs(last.at() - one.at()) <= Ruling.NEAR
					&& one.from() <= last.to() + Ruling.NEAR && last.from() <= one.to() + Ruling.NEAR) {
				joined.set(joined.size() - 1, new Ruling(last.horizontal(), last.at(),
						Math.min(last.from(), one.from()), Math.max(last.to(), one.to())));
			}
			else {
				joined.add(one);
			}
		}
		return joined;
	}

	@Override
	public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
		this.path.add(new Point2D[] { p0, p1 });
		this.path.add(new Point2D[] { p1, p2 });
		this.path.add(new Point2D[] { p2, p3 });
		this.path.add(new Point2D[] { p3, p0 });
		this.current = p0;
		this.start = p0;
	}

	@Override
	public void moveTo(float x, float y) {
		this.current = new Point2D.Float(x, y);
		this.start = this.current;
	}

	@Override
	public void lineTo(float x, float y) {
		Point2D end = new Point2D.Float(x, y);
		if (this.current != null) {
			this.path.add(new Point2D[] { this.current, end });
		}
		this.current = end;
	}

	@Override
	public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
		this.current = new Point2D.Float(x3, y3);
	}

	@Override
	public Point2D getCurrentPoint() {
		return (this.current != null) ? this.current : new Point2D.Float();
	}

	@Override
	public void closePath() {
		if (this.current != null && this.start != null) {
			this.path.add(new Point2D[] { this.current, this.start });
			this.current = this.start;
		}
	}

	@Override
	public void endPath() {
		this.path.clear();
	}

	@Override
	public void strokePath() {
		this.path.forEach((line) -> add(place(line[0]), place(line[1])));
		this.path.clear();
	}

	@Override
	public void fillPath(int windingRule) {
		if (!this.path.isEmpty()) {
			fill(this.path.stream().flatMap(Arrays::stream).map(this::place).toList());
		}
		this.path.clear();
	}

	private void fill(List<Point2D> points) {
		double left = points.stream().mapToDouble(Point2D::getX).min().orElse(0);
		double right = points.stream().mapToDouble(Point2D::getX).max().orElse(0);
		double top = points.stream().mapToDouble(Point2D::getY).min().orElse(0);
		double bottom = points.stream().mapToDouble(Point2D::getY).max().orElse(0);
		if (right - left < THIN) {
			add(new Point2D.Double((left + right) / 2, top), new Point2D.Double((left + right) / 2, bottom));
		}
		else if (bottom - top < THIN) {
			add(new Point2D.Double(left, (top + bottom) / 2), new Point2D.Double(right, (top + bottom) / 2));
		}
	}

	@Override
	public void fillAndStrokePath(int windingRule) {
		strokePath();
	}

	@Override
	public void shadingFill(COSName shading) {
		this.path.clear();
	}

	@Override
	public void drawImage(PDImage image) {
		// a picture draws no line of a table
	}

	@Override
	public void clip(int windingRule) {
		// what is cut off was no line of a table either
	}

	private void add(Point2D from, Point2D to) {
		double across = Math.abs(from.getX() - to.getX());
		double down = Math.abs(from.getY() - to.getY());
		if (down < THIN / 2 && across >= SHORTEST) {
			this.found.add(new Ruling(true, (from.getY() + to.getY()) / 2, Math.min(from.getX(), to.getX()),
					Math.max(from.getX(), to.getX())));
		}
		else if (across < THIN / 2 && down >= SHORTEST) {
			this.found.add(new Ruling(false, (from.getX() + to.getX()) / 2, Math.min(from.getY(), to.getY()),
					Math.max(from.getY(), to.getY())));
		}
	}

	/** From the upper left corner of the page as it is shown. */
	private Point2D place(Point2D point) {
		double x = point.getX() - this.box.getLowerLeftX();
		double y = point.getY() - this.box.getLowerLeftY();
		return switch (this.rotation) {
			case 90 -> new Point2D.Double(y, x);
			case 180 -> new Point2D.Double(this.box.getWidth() - x, y);
			case 270 -> new Point2D.Double(this.box.getHeight() - y, this.box.getWidth() - x);
			default -> new Point2D.Double(x, this.box.getHeight() - y);
		};
	}

	/** Leaves out what an operator would do. */
	private static final class NoOperator extends OperatorProcessor {

		private final String name;

		NoOperator(PDFStreamEngine engine, String name) {
			super(engine);
			this.name = name;
		}

		@Override
		public void process(Operator operator, List<COSBase> operands) {
			// nothing is drawn
		}

		@Override
		public String getName() {
			return this.name;
		}

	}

}
