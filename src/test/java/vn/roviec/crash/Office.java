package vn.roviec.crash;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import vn.roviec.security.demo.DemoAgencies;
import vn.roviec.signature.DemoKeys;

/** The officers of the demonstration, who take plan after plan through its steps. */
final class Office {

	private final Browser drafter;

	private final Browser head;

	private final Browser office;

	private final Browser chairman;

	private final Browser clerk;

	private final BiConsumer<UUID, String> acknowledged;

	/**
	 * Signs everybody in.
	 * @param acknowledged told of each step that the application said was done: the plan
	 * and the name under which it is recorded
	 */
	Office(URI address, BiConsumer<UUID, String> acknowledged) throws IOException, InterruptedException {
		this.drafter = new Browser(address, "chuyenvienvhxh", DemoAgencies.PASSWORD);
		this.head = new Browser(address, "truongphongvhxh", DemoAgencies.PASSWORD);
		this.office = new Browser(address, "chanhvp", DemoAgencies.PASSWORD);
		this.chairman = new Browser(address, "chutich", DemoAgencies.PASSWORD);
		this.clerk = new Browser(address, "vanthu", DemoAgencies.PASSWORD);
		this.acknowledged = acknowledged;
	}

	/** Goes on at another node: nobody signs in again. */
	void moveTo(URI node) {
		List.of(this.drafter, this.head, this.office, this.chairman, this.clerk)
			.forEach((browser) -> browser.moveTo(node));
	}

	/** From the draft to its number. */
	void issueOne() throws IOException, InterruptedException {
		take(this.clerk, signed(), "issue", Map.of(), "plan.issued");
	}

	/** From the draft to the clerk's desk. */
	UUID signed() throws IOException, InterruptedException {
		UUID plan = checked();
		String hash = Browser.field(this.chairman.page("/plans/" + plan + "/sign"), "hash");
		take(this.chairman, plan, "sign", Map.of("hash", hash, "pin", DemoKeys.PIN), "plan.signed");
		return plan;
	}

	/** From the draft to the chairman's desk. */
	UUID checked() throws IOException, InterruptedException {
		UUID plan = opened();
		Map<String, String> draft = draft(this.drafter.page("/plans/" + plan + "/draft"));
		take(this.drafter, plan, "submit", draft, "plan.submitted");
		take(this.head, plan, "approve", Map.of(), "plan.approved");
		take(this.office, plan, "check", Map.of(), "plan.checked");
		return plan;
	}

	private UUID opened() throws IOException, InterruptedException {
		String path = this.drafter.submit("/plans", Map.of("from", "blank", "title", "Kế hoạch chuyển đổi số"));
		UUID plan = UUID.fromString(path.split("/")[2]);
		this.acknowledged.accept(plan, "plan.opened");
		return plan;
	}

	private void take(Browser who, UUID plan, String step, Map<String, String> form, String recorded)
			throws IOException, InterruptedException {
		who.submit("/plans/" + plan + "/" + step, form);
		this.acknowledged.accept(plan, recorded);
	}

	/** One row with one product, led by the first unit that the page names. */
	private static Map<String, String> draft(String page) {
		String item = UUID.randomUUID().toString();
		String product = UUID.randomUUID().toString();
		Map<String, String> form = new HashMap<>(
				Map.of("version", Browser.field(page, "version"), "title", "Kế hoạch chuyển đổi số", "body",
						"I. MỤC ĐÍCH", "recipients", "Sở Nội vụ", "archive", "VT", "item", item));
		form.put("content." + item, "Rà soát hạ tầng số");
		form.put("lead." + item, Browser.field(page, "ask"));
		form.put("product." + item, product);
		form.put("text." + product, "Báo cáo");
		form.put("due." + product, "Trước 31/12/2030");
		return form;
	}

}
