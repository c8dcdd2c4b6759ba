package vn.roviec.document;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages, and gives up with an {@link IOException} when they take too long. */
final class TimedRenderer extends PDFRenderer {

	private final long end;

	TimedRenderer(PDDocument document, Duration longest) {
		super(document);
		this.end = System.nanoTime() + longest.toNanos();
		setSubsamplingAllowed(true);
	}

	@Override
	protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
		return new TimedDrawer(parameters, this.end);
	}

	/** Looks at the time before each step of a page. */
	private static final class TimedDrawer extends PageDrawer {

		private final long end;

		TimedDrawer(PageDrawerParameters parameters, long end) throws IOException {
			super(parameters);
			this.end = end;
		}

		@Override
		protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
			if (System.nanoTime() - this.end > 0) {
				throw new IOException("the page takes too long to draw");
			}
			super.processOperator(operator, operands);
		}

	}

}
