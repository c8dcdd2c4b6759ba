package vn.roviec.intake;

import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** How a picture is packed that can be drawn without a copy in colours. */
enum ScanPacking {

	JPEG, GREY, COLOURS,

	/** Masked, mapped or packed otherwise: drawn by a copy in colours. */
	OTHER;

	static ScanPacking of(PDImageXObject image) {
		COSStream picture = image.getCOSObject();
		boolean special = Stream
			.of(COSName.SMASK, COSName.MASK, COSName.DECODE, COSName.IMAGE_MASK, COSName.SMASK_IN_DATA)
			.anyMatch(picture::containsKey);
		COSBase filter = picture.getFilters();
		COSBase colours = picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
		boolean grey = COSName.DEVICEGRAY.equals(colours) || COSName.CALGRAY.equals(colours);
		boolean three = COSName.DEVICERGB.equals(colours);
		if (special || picture.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 8) != 8 || !grey && !three) {
			return OTHER;
		}
		if (COSName.DCT_DECODE.equals(filter)) {
			return JPEG;
		}
		return !COSName.FLATE_DECODE.equals(filter) ? OTHER : grey ? GREY : COLOURS;
	}

}
