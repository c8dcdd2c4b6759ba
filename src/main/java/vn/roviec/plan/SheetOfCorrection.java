package vn.roviec.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.document.BodyBlocks;
import vn.roviec.document.Paper;
import vn.roviec.document.PlanSheet;
import vn.roviec.document.RenderPlanPdf;

import org.springframework.stereotype.Component;

/** Prints a letter of correction as an official letter (NĐ 30/2020, Phụ lục III). */
@Component
public class SheetOfCorrection {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Agencies agencies;

	private final RenderPlanPdf press;

	SheetOfCorrection(Agencies agencies, RenderPlanPdf press) {
		this.agencies = agencies;
		this.press = press;
	}

	/** What the letter is about, as it stands after "V/v" and in the register. */
	public static String subject(Plan plan) {
		LocalDate day = plan.issuedOn();
		return "Đính chính Kế hoạch số " + DocumentSymbol.of(plan) + ((day != null) ? " ngày " + DAY.format(day) : "");
	}

	/**
	 * The letter as it stands: blank places stay open until it is signed and numbered.
	 */
	Paper print(Plan plan, Correction letter) {
		Correction.Signed signed = letter.signed();
		return (signed != null)
				? print(plan, letter, SignatureBlock.of(signed.as(), signed.title()), signed.name(), signed.at())
				: print(plan, letter, SignatureBlock.of(SigningCapacity.ON_BEHALF, ""), null, letter.writtenAt());
	}

	/** The letter as this officer will sign it: with their name and in this capacity. */
	Paper toSign(Plan plan, Correction letter, Actor signer, SigningCapacity as) {
		return print(plan, letter, SignatureBlock.of(as, signer.titleAs(as)), signer.name(), letter.writtenAt());
	}

	private Paper print(Plan plan, Correction letter, SignatureBlock block, @Nullable String signer, Instant written) {
		Agency agency = this.agencies.agency(plan.agency());
		String subject = subject(plan);
		PlanSheet sheet = new PlanSheet(agency.parentName().toUpperCase(Locale.ROOT), PrintedWords.issuer(agency),
				(letter.number() != null) ? letter.documentNumber() : "/" + letter.symbol(), agency.place(),
				letter.issuedOn(), "V/v " + subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1),
				List.of("Các cơ quan, đơn vị nhận Kế hoạch số " + DocumentSymbol.of(plan)),
				BodyBlocks.parse(body(plan, letter, agency)), recipients(plan), "VT", block.capacity(), block.title(),
				signer, List.of());
		return this.press.renderLetter(sheet, written);
	}

	private static String body(Plan plan, Correction letter, Agency agency) {
		LocalDate day = plan.issuedOn();
		return agency.name() + " đã ban hành Kế hoạch số " + DocumentSymbol.of(plan)
				+ ((day != null) ? " ngày " + DAY.format(day) : "") + " (" + plan.title()
				+ "). Do sai sót khi soạn thảo, " + agency.name() + " đính chính như sau:\n" + letter.words()
				+ "\nCác nội dung khác của Kế hoạch không thay đổi. " + agency.name()
				+ " thông báo để các cơ quan, đơn vị biết, thực hiện./.";
	}

	private static List<String> recipients(Plan plan) {
		return Stream.concat(Stream.of("Như trên"), plan.text().recipients().lines()).toList();
	}

}
