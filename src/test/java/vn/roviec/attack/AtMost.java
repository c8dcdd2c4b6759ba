package vn.roviec.attack;

import java.util.List;
import java.util.Set;

import vn.roviec.agency.Role;

import static vn.roviec.agency.Role.ADMINISTRATOR;
import static vn.roviec.agency.Role.CHAIRMAN;
import static vn.roviec.agency.Role.CLERK;
import static vn.roviec.agency.Role.HEAD;
import static vn.roviec.agency.Role.OBSERVER;
import static vn.roviec.agency.Role.SPECIALIST;
import static vn.roviec.agency.Role.VICE_CHAIRMAN;

/**
 * Who may do something at most, by the law and the design and not by the permission
 * table: some addresses with one purpose.
 *
 * @param purpose what is done there, and what gives it to these roles
 * @param addresses each as "METHOD /pattern", as regular expressions
 */
record AtMost(String purpose, Set<Role> roles, List<String> addresses) {

	/** What nobody has to sign in for. */
	static final List<String> PUBLIC = List.of("GET /", "(GET|POST) /login(/code|/enrol)?",
			"(GET|POST) /(setup|welcome)/\\{token}", ".* /error", "GET /calendar/\\{secret}.ics",
			"(GET|POST) /receipts/\\{token}", "GET /public/\\{slug}(/.*)?", "(GET|POST) /verify");

	/** What belongs to those who look at other agencies, and to nobody else. */
	static final String LENS = "GET /lens(/.*)?";

	static final List<AtMost> ALL = List.of(
			new AtMost("sign or send back unsigned: TM., KT., TUQ., TL. (NĐ 30/2020 Đ13)",
					Set.of(CHAIRMAN, VICE_CHAIRMAN, HEAD),
					List.of(".* /(plans|letters|reports)/\\{id}/sign(\\.pdf|/.*)?",
							"POST /(letters|reports)/\\{id}/return", "POST /plans/\\{id}/copies/\\{copy}/sign")),
			new AtMost("delegate, recall, count lost days: the head of the agency answers (Đ13, Đ18)", Set.of(CHAIRMAN),
					List.of("POST /agency/delegations(/.*)?", ".* /plans/\\{id}/recall",
							"POST /agency/storms/\\{id}/(sign|decline)")),
			new AtMost("grant or refuse more time: a leader (design 03)", Set.of(CHAIRMAN, VICE_CHAIRMAN),
					List.of("POST /tasks/\\{id}/(decide|refuse)-extension")),
			new AtMost("approve drafts, results, reports, propose, explain: heads of units (Đ12, design 03)",
					Set.of(HEAD),
					List.of("POST /plans/\\{id}/approve", "POST /reports/\\{id}/(approve|drop)",
							"POST /tasks/\\{id}/(accept-result|return-result|propose-extension|explain-lateness|assign)",
							"POST /work/\\{id}/assign")),
			new AtMost("judge why a task was late: the standing unit's head or a leader (design 03)",
					Set.of(CHAIRMAN, VICE_CHAIRMAN, HEAD), List.of("POST /tasks/\\{id}/(accept|return)-explanation")),
			new AtMost("number, issue, send, register, receive: the clerk (Đ15 to Đ22)", Set.of(CLERK),
					List.of(".* /plans/\\{id}/(issue|unpublish)", "POST /(letters|reports)/\\{id}/issue",
							"POST /plans/\\{id}/copies(/\\{copy}/(issue|drop))?", ".* /deliveries/\\{id}/fix",
							"POST /register/(entries|blocks|paper)(/.*)?", "POST /exchange/(status|incoming)(/.*)?")),
			new AtMost("keep the seal and the addresses of recipients (Đ32, design 01)", Set.of(CLERK, ADMINISTRATOR),
					List.of(".* /agency/seal(/.*)?", "POST /register/addresses(/.*)?")),
			new AtMost("how documents are numbered, and who looks from outside: the head decides (Đ15, design 01)",
					Set.of(CHAIRMAN, ADMINISTRATOR), List.of("POST /agency/(books|observers)(/.*)?")),
			new AtMost("units, people, calendar, policies, stuck jobs: the administrator (design 01)",
					Set.of(ADMINISTRATOR),
					List.of(".* /agency/(people|units|audit|import|sign-in|steps)(/.*)?",
							"POST /agency/(calendar|ladder)(/.*)?", "POST /exchange/code")),
			new AtMost("draft: specialists, heads and the clerk (Đ10, design 01)", Set.of(SPECIALIST, HEAD, CLERK),
					List.of("POST /plans", "GET /plans/(new|reading)",
							"POST /plans/\\{id}/(draft(/.*)?|submit|continue)",
							".* /plans/\\{id}/(replaces|amends?|corrections|annexes)(/tasks|/\\{annex}/remove)?",
							"POST /letters/\\{id}/(rewrite|drop)")),
			new AtMost("look at agencies that let themselves be seen: observers (design 01)", Set.of(OBSERVER),
					List.of(LENS)));

	boolean covers(Mapping mapping) {
		return this.addresses.stream().anyMatch(mapping.toString()::matches);
	}

}
