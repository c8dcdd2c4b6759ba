package vn.roviec.security;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Role;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * THE permission table: who may request what. A path without a row is denied; among
 * several rows the most specific path counts. What an officer may do with one plan or
 * task (their unit, their turn) is asked by its use case, not here.
 */
@Component
public class PermissionTable implements AuthorizationManager<RequestAuthorizationContext> {

	private static final Who ANONYMOUS = Who.ANONYMOUS;

	private static final Who ANY_OFFICER = Who.ANY_OFFICER;

	private static final Who DRAFTERS = Who.of(Role.SPECIALIST, Role.HEAD, Role.CLERK);

	private static final Who SIGNERS = Who.of(Role.CHAIRMAN, Role.VICE_CHAIRMAN, Role.HEAD);

	private static final Who CLERK = Who.of(Role.CLERK);

	private static final Who HEADS = Who.of(Role.HEAD);

	private static final Who ADMINISTRATOR = Who.of(Role.ADMINISTRATOR);

	private static final Who CHAIRMAN = Who.of(Role.CHAIRMAN);

	private static final Who CHAIRMANS = Who.of(Role.CHAIRMAN, Role.VICE_CHAIRMAN);

	private static final Who STORM_PROPOSERS = Who.of(Role.CHAIRMAN, Role.HEAD, Role.ADMINISTRATOR);

	private static final Who DECIDERS = Who.of(Role.CHAIRMAN, Role.ADMINISTRATOR);

	private static final Who SEAL_KEEPERS = Who.of(Role.CLERK, Role.ADMINISTRATOR);

	private static final Who SETTERS = Who.of(Role.HEAD, Role.ADMINISTRATOR);

	private static final Who KEEPERS = Who.of(Role.CLERK, Role.ADMINISTRATOR);

	private static final Who OBSERVERS = Who.of(Role.OBSERVER);

	private static final Who LEADERS = Who.of(Role.CHAIRMAN, Role.VICE_CHAIRMAN, Role.HEAD, Role.ADMINISTRATOR);

	/** Add a page: one line here. */
	private static final List<Row> ROWS = List.of(
	// @formatter:off
			get("/", ANONYMOUS),
			get("/login", ANONYMOUS),
			get("/login/code", ANONYMOUS),
			post("/login/code", ANONYMOUS),
			get("/login/enrol", ANONYMOUS),
			post("/login/enrol", ANONYMOUS),
			get("/setup/{token}", ANONYMOUS),
			post("/setup/{token}", ANONYMOUS),
			get("/welcome/{token}", ANONYMOUS),
			post("/welcome/{token}", ANONYMOUS),
			any("/error", ANONYMOUS),
			get("/favicon.ico", ANONYMOUS),
			get("/static/**", ANONYMOUS),
			get("/webjars/**", ANONYMOUS),
			get("/actuator/health", ANONYMOUS),
			get("/actuator/health/**", ANONYMOUS),

			get("/account", ANY_OFFICER),
			post("/account/data", ANY_OFFICER),
			get("/account/factor", ANY_OFFICER),
			post("/account/factor", ANY_OFFICER),
			post("/account/factor/codes", ANY_OFFICER),
			post("/account/factor/remove", ANY_OFFICER),

			get("/notices", ANY_OFFICER),
			get("/notices/{id}", ANY_OFFICER),
			post("/notices/{id}/open", ANY_OFFICER),
			post("/notices/read-all", ANY_OFFICER),
			get("/notices/preferences", ANY_OFFICER),
			post("/notices/preferences", ANY_OFFICER),
			post("/notices/calendar", ANY_OFFICER),
			post("/notices/calendar/revoke", ANY_OFFICER),
			get("/calendar/{secret}.ics", ANONYMOUS),
			get("/receipts/{token}", ANONYMOUS),
			post("/receipts/{token}", ANONYMOUS),
			get("/public/{agency}", ANONYMOUS),
			get("/public/{agency}/rss.xml", ANONYMOUS),
			get("/public/{agency}/{document}", ANONYMOUS),
			get("/public/{agency}/{document}/{file}", ANONYMOUS),

			post("/demo/clock", ANY_OFFICER),

			get("/agency", ANY_OFFICER),
			get("/agency/calendar", ANY_OFFICER),
			get("/agency/calendar/sheet", ANY_OFFICER),
			post("/agency/calendar/days", ADMINISTRATOR),
			post("/agency/calendar/days/remove", ADMINISTRATOR),
			post("/agency/storms", STORM_PROPOSERS),
			get("/agency/storms/{id}", ANY_OFFICER),
			post("/agency/storms/{id}/sign", CHAIRMAN),
			post("/agency/storms/{id}/decline", CHAIRMAN),
			post("/agency/storms/{id}/undo", STORM_PROPOSERS),
			get("/agency/ladder", ANY_OFFICER),
			post("/agency/ladder", ADMINISTRATOR),
			post("/agency/ladder/try", ADMINISTRATOR),
			post("/agency/ladder/standard", ADMINISTRATOR),
			get("/agency/absences", ANY_OFFICER),
			post("/agency/absences", ANY_OFFICER),
			post("/agency/absences/{id}/end", ANY_OFFICER),
			get("/agency/delegations", SIGNERS),
			post("/agency/delegations", CHAIRMAN),
			post("/agency/delegations/{id}/end", CHAIRMAN),
			get("/agency/audit", ADMINISTRATOR),
			get("/agency/audit/check", ADMINISTRATOR),
			get("/agency/sign-in", ADMINISTRATOR),
			get("/agency/sign-in/sheet", ADMINISTRATOR),
			post("/agency/sign-in", ADMINISTRATOR),
			post("/agency/people/{id}/factor/reset", ADMINISTRATOR),
			post("/agency/people/{id}/data", ADMINISTRATOR),
			post("/agency/people/{id}/erase", ADMINISTRATOR),
			get("/agency/steps", ADMINISTRATOR),
			get("/agency/steps/sheet", ADMINISTRATOR),
			post("/agency/steps/retry", ADMINISTRATOR),
			post("/agency/steps/{id}/retry", ADMINISTRATOR),
			get("/agency/observers", LEADERS),
			get("/agency/observers/sheet", LEADERS),
			post("/agency/observers", DECIDERS),
			post("/agency/observers/{id}/end", DECIDERS),
			get("/agency/import", ADMINISTRATOR),
			post("/agency/import", ADMINISTRATOR),
			post("/agency/import/confirm", ADMINISTRATOR),
			get("/agency/people", ADMINISTRATOR),
			post("/agency/people", ADMINISTRATOR),
			get("/agency/people/{id}", ADMINISTRATOR),
			post("/agency/people/{id}/rename", ADMINISTRATOR),
			post("/agency/people/{id}/positions", ADMINISTRATOR),
			post("/agency/people/{id}/positions/end", ADMINISTRATOR),
			post("/agency/people/{id}/account", ADMINISTRATOR),
			post("/agency/people/{id}/link", ADMINISTRATOR),
			post("/agency/people/{id}/lock", ADMINISTRATOR),
			post("/agency/people/{id}/unlock", ADMINISTRATOR),
			get("/agency/seal", SEAL_KEEPERS),
			get("/agency/seal/image", SEAL_KEEPERS),
			post("/agency/seal", SEAL_KEEPERS),
			post("/agency/seal/image", SEAL_KEEPERS),
			post("/agency/seal/remove", SEAL_KEEPERS),
			get("/agency/units", ADMINISTRATOR),
			post("/agency/units", ADMINISTRATOR),
			get("/agency/units/{id}", ADMINISTRATOR),
			post("/agency/units/{id}/rename", ADMINISTRATOR),
			post("/agency/units/{id}/end", ADMINISTRATOR),
			post("/agency/units/{id}/forget", ADMINISTRATOR),

			get("/signature", ANY_OFFICER),
			get("/signature/image", ANY_OFFICER),
			post("/signature", ANY_OFFICER),
			post("/signature/image", ANY_OFFICER),
			post("/signature/remote", ANY_OFFICER),
			post("/signature/token", ANY_OFFICER),
			post("/signature/remove", ANY_OFFICER),
			get("/verify", ANONYMOUS),
			post("/verify", ANONYMOUS),

			get("/worklist", ANY_OFFICER),
			get("/worklist/choices", ANY_OFFICER),
			post("/work/{id}/claim", ANY_OFFICER),
			post("/work/{id}/release", ANY_OFFICER),
			post("/work/{id}/assign", HEADS),
			post("/work/{id}/hand-over", ANY_OFFICER),
			get("/work/{id}/hands", ANY_OFFICER),
			get("/work/{id}/take-over", ANY_OFFICER),
			post("/work/{id}/take-over", ANY_OFFICER),
			post("/worklist/next", ANY_OFFICER),
			post("/worklist/bulk", ANY_OFFICER),
			get("/worklist/changes", ANY_OFFICER),
			post("/worklist/views", ANY_OFFICER),
			post("/worklist/views/{id}/forget", ANY_OFFICER),
			get("/search", ANY_OFFICER),

			get("/tasks/{id}", ANY_OFFICER),
			get("/tasks/{id}/notices", ANY_OFFICER),
			get("/tasks/{id}/letter", ANY_OFFICER),
			post("/tasks/{id}/urge", ANY_OFFICER),
			post("/tasks/{id}/accept", ANY_OFFICER),
			post("/tasks/{id}/assign", HEADS),
			post("/tasks/{id}/progress", ANY_OFFICER),
			post("/tasks/{id}/submit", ANY_OFFICER),
			post("/tasks/{id}/contribute", ANY_OFFICER),
			post("/tasks/{id}/accept-result", HEADS),
			post("/tasks/{id}/return-result", HEADS),
			post("/tasks/{id}/confirm", ANY_OFFICER),
			post("/tasks/{id}/return-completion", ANY_OFFICER),
			post("/tasks/{id}/cancel", ANY_OFFICER),
			post("/tasks/{id}/move-deadline", ANY_OFFICER),
			get("/tasks/{id}/day", ANY_OFFICER),
			post("/tasks/{id}/link-document", ANY_OFFICER),
			post("/tasks/{id}/draft", ANY_OFFICER),
			post("/tasks/{id}/ask-extension", ANY_OFFICER),
			post("/tasks/{id}/propose-extension", HEADS),
			post("/tasks/{id}/decide-extension", CHAIRMANS),
			post("/tasks/{id}/refuse-extension", CHAIRMANS),
			post("/tasks/{id}/explain-lateness", HEADS),
			post("/tasks/{id}/accept-explanation", SIGNERS),
			post("/tasks/{id}/return-explanation", SIGNERS),
			post("/tasks/{id}/raise-obstacle", ANY_OFFICER),
			post("/tasks/{id}/resolve-obstacle", ANY_OFFICER),
			post("/tasks/{id}/event", ANY_OFFICER),
			post("/tasks/{id}/parts", ANY_OFFICER),
			post("/tasks/{id}/parts/{part}/done", ANY_OFFICER),
			post("/tasks/{id}/parts/{part}/return", ANY_OFFICER),
			post("/tasks/{id}/parts/{part}/withdraw", ANY_OFFICER),
			post("/tasks/{id}/comments", ANY_OFFICER),

			get("/series/{id}", ANY_OFFICER),
			post("/series/{id}/stop", ANY_OFFICER),
			post("/series/{id}/lead", SETTERS),

			get("/follow", ANY_OFFICER),
			get("/follow/tasks", ANY_OFFICER),
			get("/follow/tasks/sheet", ANY_OFFICER),
			get("/follow/facts", ANY_OFFICER),
			get("/follow/facts/sheet", ANY_OFFICER),
			get("/exports/{id}", ANY_OFFICER),
			get("/exports/{id}/file", ANY_OFFICER),
			get("/worklist/sheet", ANY_OFFICER),
			get("/search/sheet", ANY_OFFICER),
			get("/plans/sheet", ANY_OFFICER),
			get("/plans/{id}/tasks/sheet", ANY_OFFICER),
			get("/plans/{id}/recipients/sheet", ANY_OFFICER),
			get("/plans/{id}/copies/sheet", ANY_OFFICER),
			get("/reports/sheet", ANY_OFFICER),
			get("/exchange/incoming/sheet", ANY_OFFICER),
			get("/agency/absences/sheet", ANY_OFFICER),
			get("/agency/delegations/sheet", SIGNERS),
			get("/notices/sheet", ANY_OFFICER),
			get("/register/addresses/sheet", ANY_OFFICER),
			get("/register/blocks/sheet", ANY_OFFICER),
			get("/agency/units/sheet", ADMINISTRATOR),
			get("/agency/people/sheet", ADMINISTRATOR),
			get("/agency/audit/sheet", ADMINISTRATOR),
			get("/follow/targets", ANY_OFFICER),
			get("/follow/targets/sheet", ANY_OFFICER),
			get("/plans/{id}/targets", ANY_OFFICER),
			post("/plans/{id}/targets", ANY_OFFICER),
			get("/targets/{id}", ANY_OFFICER),
			get("/targets/{id}/sheet", ANY_OFFICER),
			post("/targets/{id}/measure", ANY_OFFICER),
			post("/targets/{id}/measurements/{measurement}/correct", ANY_OFFICER),
			post("/targets/{id}/unit", ANY_OFFICER),
			post("/targets/{id}/drop", ANY_OFFICER),
			get("/follow/monday", ANY_OFFICER),
			get("/follow/monday.pdf", ANY_OFFICER),
			get("/follow/wall", ANY_OFFICER),

			get("/lens", OBSERVERS),
			get("/lens/sheet", OBSERVERS),
			get("/lens/tasks", OBSERVERS),
			get("/lens/tasks/sheet", OBSERVERS),
			get("/lens/agencies/{agency}/tasks", OBSERVERS),
			get("/lens/agencies/{agency}/tasks/sheet", OBSERVERS),
			get("/lens/agencies/{agency}/plans", OBSERVERS),
			get("/lens/agencies/{agency}/plans/sheet", OBSERVERS),
			get("/lens/duties", OBSERVERS),
			get("/lens/duties/sheet", OBSERVERS),
			get("/lens/duties/document", OBSERVERS),
			get("/lens/bottlenecks", OBSERVERS),
			get("/lens/bottlenecks/sheet", OBSERVERS),

			get("/register", ANY_OFFICER),
			get("/register/print", ANY_OFFICER),
			get("/register/sheet.xlsx", ANY_OFFICER),
			get("/register/sheet.csv", ANY_OFFICER),
			get("/register/book.pdf", ANY_OFFICER),
			get("/register/entries/{id}", ANY_OFFICER),
			post("/register/entries/{id}/record", CLERK),
			post("/register/entries/{id}/void", CLERK),
			get("/register/blocks", ANY_OFFICER),
			post("/register/blocks", CLERK),
			get("/register/blocks/{id}", ANY_OFFICER),
			post("/register/blocks/{id}/void", CLERK),
			get("/agency/books", ANY_OFFICER),
			post("/agency/books", DECIDERS),
			get("/exchange", ANY_OFFICER),
			post("/exchange/code", ADMINISTRATOR),
			post("/exchange/status", CLERK),
			get("/exchange/incoming", ANY_OFFICER),
			post("/exchange/incoming", CLERK),
			get("/exchange/incoming/{id}", ANY_OFFICER),
			post("/exchange/incoming/{id}/report", CLERK),
			get("/exchange/incoming/{id}/status.edxml", ANY_OFFICER),
			get("/plans/{id}/package", ANY_OFFICER),
			get("/files/{id}", ANY_OFFICER),
			post("/deliveries/{id}/receive", ANY_OFFICER),
			get("/deliveries/{id}/fix", CLERK),
			post("/deliveries/{id}/fix", CLERK),
			get("/register/paper", ANY_OFFICER),
			post("/register/paper", CLERK),
			get("/register/addresses", ANY_OFFICER),
			post("/register/addresses", KEEPERS),
			post("/register/addresses/forget", KEEPERS),
			post("/plans/{id}/unpublish", CLERK),

			post("/api/readings", ANY_OFFICER),
			get("/plans", ANY_OFFICER),
			get("/plans/new", DRAFTERS),
			get("/plans/reading", DRAFTERS),
			post("/plans", DRAFTERS),
			get("/plans/{id}/draft", ANY_OFFICER),
			post("/plans/{id}/draft", DRAFTERS),
			get("/plans/{id}/draft/beside", DRAFTERS),
			post("/plans/{id}/draft/mend", DRAFTERS),
			post("/plans/{id}/draft/mend/undo", DRAFTERS),
			post("/plans/{id}/draft/names", DRAFTERS),
			post("/plans/{id}/draft/aside", DRAFTERS),
			post("/plans/{id}/draft/aside/back", DRAFTERS),
			get("/plans/{id}/source", ANY_OFFICER),
			get("/plans/{id}/source/pages/{page}", ANY_OFFICER),
			post("/plans/{id}/submit", DRAFTERS),
			get("/plans/{id}", ANY_OFFICER),
			post("/plans/{id}/comment", ANY_OFFICER),
			post("/plans/{id}/digest", ANY_OFFICER),
			post("/plans/{id}/approve", HEADS),
			post("/plans/{id}/check", ANY_OFFICER),
			post("/plans/{id}/return", ANY_OFFICER),
			post("/plans/{id}/withdraw", ANY_OFFICER),
			get("/plans/{id}/sign", SIGNERS),
			post("/plans/{id}/sign", SIGNERS),
			post("/plans/{id}/sign/by-hand", SIGNERS),
			get("/plans/{id}/issue", CLERK),
			post("/plans/{id}/issue", CLERK),
			get("/plans/{id}/feasibility", ANY_OFFICER),
			get("/plans/{id}/paper", ANY_OFFICER),
			get("/plans/{id}/paper.pdf", ANY_OFFICER),
			get("/plans/{id}/paper.docx", ANY_OFFICER),
			get("/plans/{id}/paper/pages/{page}", ANY_OFFICER),
			get("/plans/{id}/sign.pdf", SIGNERS),
			get("/plans/{id}/sign/pages/{page}", SIGNERS),
			get("/plans/{id}/receipt", ANY_OFFICER),
			get("/plans/{id}/replaces", DRAFTERS),
			post("/plans/{id}/replaces", DRAFTERS),
			post("/plans/{id}/replaces/tasks", DRAFTERS),
			get("/plans/{id}/amend", DRAFTERS),
			post("/plans/{id}/amend", DRAFTERS),
			get("/plans/{id}/amends", DRAFTERS),
			post("/plans/{id}/amends", DRAFTERS),
			get("/plans/{id}/corrections", DRAFTERS),
			post("/plans/{id}/corrections", DRAFTERS),
			get("/plans/{id}/annexes", DRAFTERS),
			post("/plans/{id}/annexes", DRAFTERS),
			post("/plans/{id}/annexes/{annex}/remove", DRAFTERS),
			get("/plans/{id}/annexes/{annex}/file.pdf", ANY_OFFICER),
			get("/plans/{id}/copies", ANY_OFFICER),
			post("/plans/{id}/copies", CLERK),
			get("/plans/{id}/copies/{copy}/copy.pdf", ANY_OFFICER),
			post("/plans/{id}/copies/{copy}/sign", SIGNERS),
			post("/plans/{id}/copies/{copy}/issue", CLERK),
			post("/plans/{id}/copies/{copy}/drop", CLERK),
			get("/letters/{id}", ANY_OFFICER),
			get("/letters/{id}/letter.pdf", ANY_OFFICER),
			get("/letters/{id}/pages/{page}", ANY_OFFICER),
			post("/letters/{id}/sign", SIGNERS),
			post("/letters/{id}/return", SIGNERS),
			post("/letters/{id}/issue", CLERK),
			post("/letters/{id}/rewrite", DRAFTERS),
			post("/letters/{id}/drop", DRAFTERS),
			get("/plans/{id}/recall", CHAIRMAN),
			post("/plans/{id}/recall", CHAIRMAN),
			post("/plans/{id}/close", ANY_OFFICER),
			post("/plans/{id}/continue", DRAFTERS),
			get("/reports", ANY_OFFICER),
			get("/reports/{id}", ANY_OFFICER),
			get("/reports/{id}/paper.pdf", ANY_OFFICER),
			get("/reports/{id}/paper.docx", ANY_OFFICER),
			get("/reports/{id}/sheet.xlsx", ANY_OFFICER),
			get("/reports/{id}/sign/pages/{page}", SIGNERS),
			post("/reports/{id}/confirm", ANY_OFFICER),
			post("/reports/{id}/gather", ANY_OFFICER),
			post("/reports/{id}/compile", ANY_OFFICER),
			post("/reports/{id}/approve", HEADS),
			post("/reports/{id}/return", SIGNERS),
			post("/reports/{id}/sign", SIGNERS),
			post("/reports/{id}/issue", CLERK),
			post("/reports/{id}/drop", HEADS),
			get("/par-index", ANY_OFFICER),
			get("/par-index/evidence.zip", ANY_OFFICER),
			post("/par-index/tasks", DRAFTERS),
			post("/par-index/criteria", SETTERS),
			get("/agency/reports", ANY_OFFICER),
			post("/agency/reports/rules", SETTERS),
			post("/agency/reports/outline", SETTERS),
			get("/processes/{key}.bpmn", ANY_OFFICER));
	// @formatter:on

	private final List<Row> mostSpecificFirst = ROWS.stream()
		.sorted(Comparator.comparing(Row::path).thenComparing((row) -> row.method() == null))
		.toList();

	private final CurrentActor actor;

	PermissionTable(CurrentActor actor) {
		this.actor = actor;
	}

	/**
	 * Who may make this request.
	 * @param path within the application, with a leading slash
	 * @return empty where there is no row, so nobody may
	 */
	public Optional<Who> who(HttpMethod method, String path) {
		return who(method, PathContainer.parsePath(path));
	}

	/** Whether the signed-in officer may open this page. */
	public boolean opens(String path) {
		return who(HttpMethod.GET, path).filter((who) -> who.includes(this.actor.find())).isPresent();
	}

	Optional<Who> who(HttpServletRequest request) {
		return who(HttpMethod.valueOf(request.getMethod()),
				ServletRequestPathUtils.parse(request).pathWithinApplication());
	}

	private Optional<Who> who(HttpMethod method, PathContainer path) {
		HttpMethod asked = (method == HttpMethod.HEAD) ? HttpMethod.GET : method;
		return this.mostSpecificFirst.stream().filter((row) -> row.matches(asked, path)).findFirst().map(Row::who);
	}

	@Override
	@Deprecated
	public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
		return authorize(authentication, context);
	}

	@Override
	public AuthorizationDecision authorize(Supplier<Authentication> authentication,
			RequestAuthorizationContext context) {
		Optional<Who> who = who(context.getRequest());
		return new AuthorizationDecision(
				who.isPresent() && (who.get().anybody() || who.get().includes(this.actor.find())));
	}

	private static Row get(String path, Who who) {
		return new Row(HttpMethod.GET, PathPatternParser.defaultInstance.parse(path), who);
	}

	private static Row post(String path, Who who) {
		return new Row(HttpMethod.POST, PathPatternParser.defaultInstance.parse(path), who);
	}

	private static Row any(String path, Who who) {
		return new Row(null, PathPatternParser.defaultInstance.parse(path), who);
	}

	private record Row(@Nullable HttpMethod method, PathPattern path, Who who) {

		boolean matches(HttpMethod asked, PathContainer requested) {
			return (this.method == null || this.method == asked) && this.path.matches(requested);
		}

	}

}
