package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.distribution.AddressBook;
import vn.roviec.distribution.IssuedCopies;
import vn.roviec.distribution.IssuedCopy;
import vn.roviec.distribution.RecipientName;
import vn.roviec.exchange.Business;
import vn.roviec.exchange.DocumentKey;
import vn.roviec.exchange.ExchangeCodes;
import vn.roviec.exchange.ExchangedDocument;
import vn.roviec.exchange.ExchangedFile;
import vn.roviec.exchange.Party;
import vn.roviec.exchange.Urgency;
import vn.roviec.exchange.WritePackage;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Packs an issued plan for the exchange of documents (edXML). */
@Service
public class PackPlan {

	private static final String TYPE = "Kế hoạch";

	private final Plans plans;

	private final Agencies agencies;

	private final ExchangeCodes codes;

	private final IssuedCopies copies;

	private final AddressBook addresses;

	private final Clock clock;

	PackPlan(Plans plans, Agencies agencies, ExchangeCodes codes, IssuedCopies copies, AddressBook addresses,
			Clock clock) {
		this.plans = plans;
		this.agencies = agencies;
		this.codes = codes;
		this.copies = copies;
		this.addresses = addresses;
		this.clock = clock;
	}

	/**
	 * The package of a plan that has its number.
	 * @throws NotFound where there is no such plan, or it has no number
	 * @throws Refused where nobody has said by which code the exchange knows the agency
	 */
	@Transactional(readOnly = true)
	public Pack pack(AgencyId agency, PlanId id) {
		Plan plan = this.plans.get(agency, id);
		Integer number = plan.number();
		LocalDate issuedOn = plan.issuedOn();
		Signature signature = plan.signature();
		if (number == null || issuedOn == null || signature == null) {
			throw new NotFound("package");
		}
		String code = this.codes.of(agency).orElseThrow(() -> new Refused("exchange.package.code"));
		Agency issuer = this.agencies.agency(agency);
		IssuedCopy copy = this.copies.of(agency, id.value());
		DocumentKey key = new DocumentKey(code, String.format("%02d", number), plan.symbol(), issuedOn);
		ExchangedDocument document = new ExchangedDocument(new Party(code, issuer.name()), receivers(plan), key,
				issuer.place(), TYPE, plan.title(), signer(plan, signature),
				plan.text().recipients().lines().map(String::strip).filter((line) -> !line.isEmpty()).toList(),
				Urgency.NORMAL, 0, List.of(), Business.NEW, "", LocalDateTime.now(this.clock),
				Stream.concat(Stream.of(copy), this.copies.along(agency, id.value()).stream())
					.map((file) -> new ExchangedFile(file.name(), file.mediaType(), file.content()))
					.toList());
		return new Pack(DocumentSymbol.of(plan).replaceAll("[^\\w-]+", "-") + ".edxml", WritePackage.of(document));
	}

	/** Recipients whose codes the address book knows. */
	private List<Party> receivers(Plan plan) {
		return plan.text()
			.recipients()
			.lines()
			.map(RecipientName::of)
			.flatMap((name) -> this.addresses.code(plan.agency(), name)
				.map((code) -> new Party(code, name.text()))
				.stream())
			.toList();
	}

	private ExchangedDocument.Signer signer(Plan plan, Signature signature) {
		String name = this.agencies.officer(plan.agency(), signature.signer()).map(Officer::name).orElse("");
		return new ExchangedDocument.Signer(signature.capacity(), signature.signerTitle(), name);
	}

	/** A package and the name of its file. */
	public record Pack(String name, byte[] content) {
	}

}
