package vn.roviec.signature;

import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.signature.ImageRows.Image;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How signatures and seals look on paper (NĐ 30/2020, Phụ lục I): a PNG on a transparent
 * ground, the signature in blue, the seal in red and in its true size.
 */
@Service
public class SignatureImages {

	/** Of the seal of a commune's People's Committee, in millimetres. */
	public static final int SEAL_DIAMETER = 36;

	private static final int SMALLEST = 20;

	private static final int WIDEST = 60;

	private static final int BLUE = 0x0000b4;

	private static final int RED = 0xd0021b;

	private final ImageRows rows;

	private final AuditLog audit;

	SignatureImages(ImageRows rows, AuditLog audit) {
		this.rows = rows;
		this.audit = audit;
	}

	public Optional<byte[]> of(AgencyId agency, OfficerId officer) {
		return this.rows.find(agency, officer.value()).map(Image::png);
	}

	public Optional<byte[]> seal(AgencyId agency) {
		return this.rows.find(agency, agency.value()).map(Image::png);
	}

	/** The seal's diameter in millimetres. */
	public int sealDiameter(AgencyId agency) {
		return this.rows.find(agency, agency.value()).map(Image::millimetres).orElse(SEAL_DIAMETER);
	}

	/**
	 * Keeps the officer's own.
	 * @throws Refused where the file is no such image
	 */
	@Transactional
	public void keep(Actor officer, byte[] png) {
		write(officer.agency(), officer.officer().value(), StampImage.of(png, BLUE), SEAL_DIAMETER);
		this.audit.append(officer, "signature.image-kept", officer.officer().value(), "");
	}

	/**
	 * Keeps the agency's seal.
	 * @param millimetres its diameter
	 */
	@Transactional
	public void keepSeal(Actor keeper, byte[] png, int millimetres) {
		if (millimetres < SMALLEST || millimetres > WIDEST) {
			throw new Refused("signature.size.wrong", SMALLEST, WIDEST);
		}
		write(keeper.agency(), keeper.agency().value(), StampImage.of(png, RED), millimetres);
		this.audit.append(keeper, "signature.seal-image-kept", keeper.agency().value(), millimetres + " mm");
	}

	private void write(AgencyId agency, UUID holder, byte[] png, int millimetres) {
		this.rows.keep(agency, holder, png, millimetres);
	}

}
