package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.Officer;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.document.BodyBlocks;
import vn.roviec.document.PlanSheet;

import org.springframework.stereotype.Component;

/** Lays a plan out as it stands on paper. */
@Component
public class SheetOfPlan {

	private static final Pattern NUMBERED = Pattern.compile("([IVXLC]+)\\s*[.)-]\\s*(.+)");

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI",
			"XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX");

	private final Agencies agencies;

	private final PrintedWords printed;

	private final SigningDelegations delegations;

	private final Amendments amendments;

	private final Clock clock;

	SheetOfPlan(Agencies agencies, PrintedWords printed, SigningDelegations delegations, Amendments amendments,
			Clock clock) {
		this.agencies = agencies;
		this.printed = printed;
		this.delegations = delegations;
		this.amendments = amendments;
		this.clock = clock;
	}

	/** The plan's sheet; blank places stay open until it is signed and numbered. */
	public PlanSheet of(Plan plan) {
		Signature signature = plan.signature();
		SignatureBlock block = (signature != null) ? SignatureBlock.of(signature.as(), signature.signerTitle())
				: SignatureBlock.of(SigningCapacity.ON_BEHALF, "");
		return of(plan, block, signer(plan));
	}

	/**
	 * The sheet as this officer will sign it today: with their name and in their
	 * capacity.
	 */
	PlanSheet toSign(Plan plan, Actor signer) {
		return this.delegations.capacity(signer, LocalDate.now(this.clock))
			.map((as) -> of(plan, SignatureBlock.of(as, signer.titleAs(as)), signer.name()))
			.orElseGet(() -> of(plan, SignatureBlock.of(SigningCapacity.ON_BEHALF, ""), null));
	}

	private PlanSheet of(Plan plan, SignatureBlock block, @Nullable String signer) {
		Agency agency = this.agencies.agency(plan.agency());
		PlanText text = plan.text();
		return new PlanSheet(agency.parentName().toUpperCase(Locale.ROOT), PrintedWords.issuer(agency),
				(plan.number() != null) ? DocumentSymbol.of(plan) : "/" + plan.symbol(), agency.place(),
				plan.issuedOn(), subject(plan.title()), text.legalBases().lines().toList(),
				BodyBlocks.parse(text.body()), text.recipients().lines().toList(),
				text.archive().isBlank() ? "VT" : text.archive(), block.capacity(), block.title(), signer,
				appendix(plan));
	}

	/** The word KẾ HOẠCH stands above the subject and is not said twice. */
	private static String subject(String title) {
		String rest = title.replaceFirst("(?iu)^kế hoạch\\s+", "");
		return rest.isEmpty() ? title : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
	}

	private @Nullable String signer(Plan plan) {
		Signature signature = plan.signature();
		return (signature == null) ? null
				: this.agencies.officer(plan.agency(), signature.signer()).map(Officer::name).orElse(null);
	}

	private List<PlanSheet.Group> appendix(Plan plan) {
		return this.amendments.amended(plan).map((older) -> amendment(plan, older)).orElseGet(() -> own(plan));
	}

	/**
	 * What changes or ends has the number of the older plan's row, what is new its own.
	 */
	private List<PlanSheet.Group> amendment(Plan plan, Plan older) {
		List<PlanSheet.Item> changed = new ArrayList<>();
		List<PlanSheet.Item> added = new ArrayList<>();
		List<PlanSheet.Item> ended = new ArrayList<>();
		for (StandingRow row : this.amendments.touched(older, plan)) {
			if (row.ended() != null) {
				ended.add(ended(plan, row, row.ended()));
			}
			else if (row.isAdded()) {
				added.add(item(plan, row.item(), added.size() + 1));
			}
			else {
				changed.add(item(plan, row.item(), row.no()));
			}
		}
		List<PlanSheet.Group> groups = new ArrayList<>();
		String of = " của Kế hoạch số " + DocumentSymbol.of(older);
		group("Nhiệm vụ được sửa đổi" + of, changed, groups);
		group("Nhiệm vụ được bổ sung", added, groups);
		group("Nhiệm vụ không tiếp tục thực hiện" + of, ended, groups);
		return groups;
	}

	private static void group(String label, List<PlanSheet.Item> items, List<PlanSheet.Group> groups) {
		if (!items.isEmpty()) {
			groups.add(group(label, items, groups.size()));
		}
	}

	private PlanSheet.Item ended(Plan plan, StandingRow row, String reason) {
		PlanItem item = row.item();
		return new PlanSheet.Item(String.valueOf(row.no()), item.content(), this.printed.lead(plan, item),
				item.coordinatingText(), reason,
				item.deliverables()
					.stream()
					.map((product) -> new PlanSheet.Product(product.text(), "Không tiếp tục"))
					.toList());
	}

	private List<PlanSheet.Group> own(Plan plan) {
		List<PlanSheet.Group> groups = new ArrayList<>();
		List<PlanSheet.Item> open = new ArrayList<>();
		String label = "";
		int number = 0;
		for (PlanItem item : plan.items()) {
			if (!item.groupLabel().equals(label) && !open.isEmpty()) {
				groups.add(group(label, open, groups.size()));
				open = new ArrayList<>();
			}
			label = item.groupLabel();
			open.add(item(plan, item, ++number));
		}
		if (!open.isEmpty()) {
			groups.add(group(label, open, groups.size()));
		}
		return groups;
	}

	private static PlanSheet.Group group(String label, List<PlanSheet.Item> items, int before) {
		Matcher numbered = NUMBERED.matcher(label.strip());
		if (numbered.matches()) {
			return new PlanSheet.Group(numbered.group(1), numbered.group(2), items);
		}
		String number = (before < ROMAN.size()) ? ROMAN.get(before) : String.valueOf(before + 1);
		return new PlanSheet.Group(number, label.strip(), items);
	}

	private PlanSheet.Item item(Plan plan, PlanItem item, int number) {
		return new PlanSheet.Item(String.valueOf(number), item.content(), this.printed.lead(plan, item),
				item.coordinatingText(), item.funding(),
				item.deliverables().stream().map(SheetOfPlan::product).toList());
	}

	private static PlanSheet.Product product(PlannedDeliverable product) {
		return new PlanSheet.Product(product.text(), PrintedWords.deadline(product));
	}

}
