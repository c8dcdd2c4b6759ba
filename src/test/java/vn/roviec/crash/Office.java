package vn.roviec.crash;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.roviec.security.demo.DemoAgencies;
import vn.roviec.signature.DemoKeys;

/**
 * The officers of the demonstration, who take plan after plan through its steps, and the
 * tasks that come of them.
 */
final class Office {

	private static final Pattern TASK = Pattern.compile("/tasks/([0-9a-f-]{36})");

	private static final Pattern LEADING = Pattern
		.compile("name=\"ask\" value=\"([0-9a-f-]{36})\"[^>]*>\\s*Kinh tế\\s*<");

	private final Browser drafter;

	private final Browser head;

	private final Browser office;

	private final Browser chairman;

	private final Browser clerk;

	private final Browser leading;

	private final Browser officer;

	private final Queue<UUID> issued = new ConcurrentLinkedQueue<>();

	private final BiConsumer<UUID, String> acknowledged;

	/**
	 * Signs everybody in.
	 * @param acknowledged told of each step that the application said was done: the plan
	 * or the task, and the name under which it is recorded
	 */
	Office(URI address, BiConsumer<UUID, String> acknowledged) throws IOException, InterruptedException {
		this.drafter = new Browser(address, "chuyenvienvhxh", DemoAgencies.PASSWORD);
		this.head = new Browser(address, "truongphongvhxh", DemoAgencies.PASSWORD);
		this.office = new Browser(address, "chanhvp", DemoAgencies.PASSWORD);
		this.chairman = new Browser(address, "chutich", DemoAgencies.PASSWORD);
		this.clerk = new Browser(address, "vanthu", DemoAgencies.PASSWORD);
		this.leading = new Browser(address, "truongphongkt", DemoAgencies.PASSWORD);
		this.officer = new Browser(address, "chuyenvienkt", DemoAgencies.PASSWORD);
		this.acknowledged = acknowledged;
	}

	/** Goes on at another node: nobody signs in again. */
	void moveTo(URI node) {
		List.of(this.drafter, this.head, this.office, this.chairman, this.clerk, this.leading, this.officer)
			.forEach((browser) -> browser.moveTo(node));
	}

	/** From the draft to its number. */
	void issueOne() throws IOException, InterruptedException {
		UUID plan = signed();
		take(this.clerk, plan, "issue", Map.of(), "plan.issued");
		this.issued.add(plan);
	}

	/**
	 * The task of the plan that was issued first, from its acceptance to its
	 * confirmation; nothing while none has been launched.
	 */
	void finishOne() throws IOException, InterruptedException {
		UUID plan = this.issued.poll();
		if (plan == null) {
			return;
		}
		Matcher task = TASK.matcher(this.officer.page("/plans/" + plan + "?tab=progress"));
		if (!task.find()) {
			this.issued.add(plan);
			return;
		}
		UUID id = UUID.fromString(task.group(1));
		act(this.officer, id, "accept", Map.of(), "task.accepted");
		act(this.officer, id, "submit", Map.of("words", "Đã rà soát xong hạ tầng số."), "task.submitted");
		act(this.leading, id, "accept-result", Map.of(), "task.result-accepted");
		act(this.head, id, "confirm", Map.of(), "task.confirmed");
	}

	private void act(Browser who, UUID task, String step, Map<String, String> form, String recorded)
			throws IOException, InterruptedException {
		who.submit("/tasks/" + task + "/" + step, form);
		this.acknowledged.accept(task, recorded);
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

	/** One row with one product, led by the unit whose officers do the work. */
	private static Map<String, String> draft(String page) {
		String item = UUID.randomUUID().toString();
		String product = UUID.randomUUID().toString();
		Map<String, String> form = new HashMap<>(
				Map.of("version", Browser.field(page, "version"), "title", "Kế hoạch chuyển đổi số", "body",
						"I. MỤC ĐÍCH", "recipients", "Sở Nội vụ", "archive", "VT", "item", item));
		form.put("content." + item, "Rà soát hạ tầng số");
		form.put("lead." + item, unit(page));
		form.put("product." + item, product);
		form.put("text." + product, "Báo cáo");
		form.put("due." + product, "Trước 31/12/2030");
		return form;
	}

	private static String unit(String page) {
		Matcher unit = LEADING.matcher(page);
		if (!unit.find()) {
			throw new IllegalStateException("No unit to lead in " + page);
		}
		return unit.group(1);
	}

}
