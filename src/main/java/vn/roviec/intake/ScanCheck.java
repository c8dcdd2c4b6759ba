package vn.roviec.intake;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what a scanned page draws before anything is drawn: its pictures, with
 * those inside forms, and how much of the page is painted again and again.
 */
final class ScanCheck extends PDFGraphicsStreamEngine {

	/**
	 * A page of a scanner's has a handful, one whose letters are drawn some thousands.
	 */
	private static final int MOST_OPERATORS = 100_000;

	/** How many times the whole page may be painted over. */
	private static final double MOST_PAINTED = 40;

	private static final Set<String> WORDS = Set.of("Tj", "TJ", "'", "\"");

	/** Pictures among the operators, and shadings: no scanner writes them. */
	private static final Set<String> UNUSUAL = Set.of("BI", "ID", "EI", "sh");

	private final double area;

	private double painted;

	private double left = Double.MAX_VALUE;

	private double right = -Double.MAX_VALUE;

	private double top = -Double.MAX_VALUE;

	private double bottom = Double.MAX_VALUE;

	private int operators;

	private int groups;

	private long weight;

	private int pictures;

	private boolean others;

	private @Nullable Placed only;

	private ScanCheck(PDPage page) {
		super(page);
		this.area = Math.max(1, page.getCropBox().getWidth() * page.getCropBox().getHeight());
	}

	/**
	 * Goes through a page.
	 * @throws UnreadableFile where drawing it would take too much time or memory
	 */
	static ScanCheck admit(PDPage page) throws IOException {
		ScanCheck check = new ScanCheck(page);
		check.processPage(page);
		Placed only = check.only();
		boolean plain = only != null && ScanPacking.of(only.image()) != ScanPacking.OTHER;
		if (check.weight > (plain ? ScanPicture.MOST_PLAIN : ScanPicture.MOST_DRAWN)) {
			throw ScanPicture.tooLarge();
		}
		return check;
	}

	/** The picture that is all of the page, or null where more is drawn. */
	@Nullable Placed only() {
		return (this.pictures == 1 && !this.others) ? this.only : null;
	}

	private static UnreadableFile tooMuch() {
		return new UnreadableFile(
				"Bản chụp có trang vẽ quá phức tạp nên không nhận dạng được; hãy quét lại ở 300 dpi hoặc dùng bản Word.");
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if (++this.operators > MOST_OPERATORS || UNUSUAL.contains(operator.getName())) {
			throw tooMuch();
		}
		this.others |= WORDS.contains(operator.getName());
		if (!WORDS.contains(operator.getName())) {
			super.processOperator(operator, operands);
		}
	}

	@Override
	public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
		if (++this.groups > 1) {
			// each takes a page of memory as long as it is open
			throw tooMuch();
		}
		super.showTransparencyGroup(group);
		this.groups--;
	}

	@Override
	public void drawImage(PDImage image) throws IOException {
		if (!(image instanceof PDImageXObject picture)) {
			throw tooMuch();
		}
		this.pictures++;
		this.only = new Placed(picture,
				getGraphicsState().getCurrentTransformationMatrix().clone().createAffineTransform());
		admit(picture, picture.getCOSObject());
		for (COSName mask : List.of(COSName.SMASK, COSName.MASK)) {
			COSStream drawn = picture.getCOSObject().getCOSStream(mask);
			if (drawn != null) {
				admit(picture, drawn);
			}
		}
	}

	private void admit(PDImageXObject image, COSStream picture) throws IOException {
		this.weight += ScanPicture.weight(image, picture);
		if (this.weight > ScanPicture.MOST_DRAWN) {
			throw ScanPicture.tooLarge();
		}
	}

	private void reaches(double x, double y) {
		this.left = Math.min(this.left, x);
		this.right = Math.max(this.right, x);
		this.bottom = Math.min(this.bottom, y);
		this.top = Math.max(this.top, y);
	}

	private void paint() {
		this.others = true;
		if (this.right > this.left && this.top > this.bottom) {
			this.painted += (this.right - this.left) * (this.top - this.bottom) / this.area;
		}
		endPath();
		if (!(this.painted <= MOST_PAINTED)) {
			throw tooMuch();
		}
	}

	@Override
	public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
		reaches(p0.getX(), p0.getY());
		reaches(p2.getX(), p2.getY());
	}

	@Override
	public void moveTo(float x, float y) {
		reaches(x, y);
	}

	@Override
	public void lineTo(float x, float y) {
		reaches(x, y);
	}

	@Override
	public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
		reaches(x1, y1);
		reaches(x2, y2);
		reaches(x3, y3);
	}

	@Override
	public Point2D getCurrentPoint() {
		return new Point2D.Float();
	}

	@Override
	public void closePath() {
		// the path reaches no farther
	}

	@Override
	public void endPath() {
		this.left = Double.MAX_VALUE;
		this.right = -Double.MAX_VALUE;
		this.top = -Double.MAX_VALUE;
		this.bottom = Double.MAX_VALUE;
	}

	@Override
	public void strokePath() {
		paint();
	}

	@Override
	public void fillPath(int windingRule) {
		paint();
	}

	@Override
	public void fillAndStrokePath(int windingRule) {
		paint();
	}

	@Override
	public void shadingFill(COSName shading) {
		throw tooMuch();
	}

	@Override
	public void clip(int windingRule) {
		// what is cut off is not painted, which is less
	}

	/** A picture and the place on the page that its unit square is drawn at. */
	record Placed(PDImageXObject image, AffineTransform place) {
	}

}
