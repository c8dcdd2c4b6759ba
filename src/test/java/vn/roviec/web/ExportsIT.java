package vn.roviec.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Absence;
import vn.roviec.agency.AbsenceId;
import vn.roviec.agency.Absences;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.DelegateSigning;
import vn.roviec.agency.Positions;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.agency.Units;
import vn.roviec.distribution.AddressBook;
import vn.roviec.distribution.MailAddress;
import vn.roviec.distribution.RecipientName;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.register.DocumentType;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.register.ReserveNumbers;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.MovedClock;
import vn.roviec.support.PlanRoad;
import vn.roviec.support.SignedIn;
import vn.roviec.support.Values;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every list is taken away as it is on its page: the same columns and rows under the same
 * filter, nothing that a spreadsheet would compute, nothing of another agency.
 */
@ApplicationTest
@AutoConfigureMockMvc
class ExportsIT {

	private static final String STARTS = "=+-@\t\r＝＋－＠";

	private static final String MARK = "Chỉ xã này đọc";

	private static final Pattern FIGURE = Pattern.compile("\\d([\\d/:.,–]*\\d)?");

	private static final Pattern LIST = Pattern
		.compile("(?s)<tbody.*?</tbody>|<ul class=\"rows.*?</ul>|<li class=\"work-row\"");

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final int HEAD = 3;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MovedClock clock;

	@Autowired
	private SendSheet sendSheet;

	private Commune commune;

	private SignedIn pages;

	private PlanId plan;

	@BeforeEach
	void onAMondayMorning() {
		this.beans.getBean(Jobs.class).jumpTo("2026-03-02T08:00");
	}

	@Test
	void everyListIsTakenAwayAsItIs() throws Exception {
		this.pages = new SignedIn(this.beans);
		this.commune = administered();
		fill();
		Commune other = administered();
		for (Export export : exports()) {
			Actor reader = this.commune.actor(export.reader().officer());
			MockHttpServletResponse values = this.pages.reads(reader, export.address("csv"));
			assertThat(values.getStatus()).as(export.path()).isEqualTo(200);
			List<List<String>> lines = Values.of(values);
			assertThat(lines.get(0)).as(export.path()).isEqualTo(export.columns());
			assertThat(lines).as(export.path()).hasSize(export.rows() + 1);
			assertThat(lines.stream().skip(1).flatMap(List::stream)).as(export.path())
				.noneMatch((cell) -> !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0);
			assertThat(lines.toString().contains("'" + export.start())).as(export.path()).isEqualTo(export.computed());
			workbookIs(export, lines, this.pages.reads(reader, export.address("xlsx")).getContentAsByteArray());
			String theirs = export.path().contains(this.plan.toString()) ? "404" : "200";
			MockHttpServletResponse foreign = this.pages.reads(other.actor(twin(other, export.reader()).officer()),
					export.address("csv"));
			assertThat(String.valueOf(foreign.getStatus())).as(export.path()).isEqualTo(theirs);
			assertThat(foreign.getContentAsString(StandardCharsets.UTF_8)).doesNotContain(MARK);
		}
	}

	/** What the page's own address leads to is the file. */
	@Test
	void thePagesLeadThere() throws Exception {
		this.pages = new SignedIn(this.beans);
		this.commune = administered();
		fill();
		for (Export export : exports().stream().filter((one) -> one.rows() > 0).toList()) {
			String page = export.path().replaceFirst("/sheet", "");
			page = page.replaceFirst("/tasks$", "?tab=progress").replaceFirst("/recipients$", "?tab=documents");
			String sheet = export.path().replaceAll("[?].*", "");
			String html = read(this.commune.actor(export.reader().officer()), page);
			assertThat(html).as(page).contains(sheet).contains("format=xlsx").contains("format=csv");
			isEqual(page, html, export);
		}
	}

	/**
	 * The page has as many rows as the file has lines, and every figure and date of the
	 * file; it may leave out a year and a time of day.
	 */
	private void isEqual(String page, String html, Export export) throws Exception {
		assertThat(rows(html)).as(page).isEqualTo(export.rows());
		String shown = HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " "));
		MockHttpServletResponse file = this.pages.reads(this.commune.actor(export.reader().officer()),
				export.address("csv"));
		assertThat(Values.of(file).stream().skip(1).flatMap(List::stream).flatMap(ExportsIT::figures)).as(page)
			.allMatch(
					(figure) -> Pattern.compile("(?<!\\d)" + Pattern.quote(figure) + "(?!\\d)").matcher(shown).find());
	}

	/** Of its lists; what stands above them in a matrix counts them only. */
	private static int rows(String html) {
		return LIST.matcher(html.replaceAll("(?s)<table[^>]*matrix\">.*?</table>", ""))
			.results()
			.mapToInt((list) -> list.group().split("<tr|<li", -1).length - 1)
			.sum();
	}

	private static Stream<String> figures(String cell) {
		return FIGURE.matcher(cell)
			.results()
			.map((figure) -> figure.group().replaceFirst("/\\d{4}$", ""))
			.filter((figure) -> figure.indexOf(':') < 0);
	}

	@Test
	void aLongListIsWrittenWhileItsAskerWatches() throws Exception {
		this.pages = new SignedIn(this.beans);
		this.commune = administered();
		Actor asker = this.commune.drafter();
		CountDownLatch looked = new CountDownLatch(1);
		int size = PrepareSheet.LARGE + 1;
		SheetTable table = new SheetTable("Dài", List.of(MARK), List.of(new SheetTable.Column("Số", 10)), size,
				(line) -> {
					for (int at = 1; at <= size; at++) {
						line.accept(List.of("=" + at));
						if (at == 2 * SheetTable.FETCHED) {
							await(looked);
						}
					}
				});
		String address = asked(asker, table);
		assertThat(asked(asker, table)).isEqualTo(address);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> read(asker, address).contains("Đã ghi 1.000 trong khoảng 10.001 dòng."));
		assertThat(read(asker, address)).contains("hx-get=\"" + address + "\"").doesNotContain(address + "/file");
		assertThat(this.pages.reads(asker, address + "/file").getStatus()).isEqualTo(404);
		looked.countDown();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> read(asker, address).contains(address + "/file"));
		byte[] file = this.pages.reads(asker, address + "/file").getContentAsByteArray();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(size + 1);
			assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
		}
		for (Actor somebody : List.of(this.commune.cultureHead(), administered().drafter())) {
			assertThat(this.pages.reads(somebody, address).getStatus()).isEqualTo(404);
			assertThat(this.pages.reads(somebody, address + "/file").getStatus()).isEqualTo(404);
		}
		this.clock.move(Duration.ofHours(5));
		this.beans.getBean(PreparedSheets.class).forget(this.commune.id);
		assertThat(this.pages.reads(asker, address).getStatus()).isEqualTo(404);
		assertThat(pieces(address)).isZero();
	}

	private int pieces(String address) {
		return this.jdbc.sql("select count(*) from prepared_piece where sheet_id = ?")
			.param(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
			.query(Integer.class)
			.single();
	}

	@Test
	void whatAFaultStoppedSaysSo() throws Exception {
		this.pages = new SignedIn(this.beans);
		this.commune = administered();
		Actor asker = this.commune.drafter();
		String address = asked(asker, new SheetTable("Hỏng", List.of(), List.of(new SheetTable.Column("Số", 10)),
				PrepareSheet.LARGE + 1, (line) -> {
					throw new IllegalStateException("The database is away");
				}));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> read(asker, address).contains("Chưa ghi xong được danh sách"));
	}

	private static void await(CountDownLatch looked) {
		try {
			assertThat(looked.await(2, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String asked(Actor asker, SheetTable table) throws Exception {
		MockHttpServletResponse answer = new MockHttpServletResponse();
		this.sendSheet.send(asker, table, SheetFormat.XLSX, answer);
		return answer.getRedirectedUrl();
	}

	private String read(Actor actor, String address) throws Exception {
		return this.pages.reads(actor, address).getContentAsString();
	}

	private Stream<String> keys(String... keys) {
		return Stream.of(keys).map((key) -> this.beans.getBean(MessageSource.class).getMessage(key, null, VIETNAMESE));
	}

	private Export export(Actor reader, String path, int rows, String start, String... columns) {
		return new Export(reader, path, rows, start, keys(columns).toList());
	}

	private List<Export> exports() {
		return Stream.of(ofWork(), ofThePlan(), ofTheOffice(), ofTheDesk()).flatMap(List::stream).toList();
	}

	private List<Export> ofWork() {
		Actor drafter = this.commune.drafter();
		Actor head = this.commune.economyHead();
		String[] work = { "worklist.sheet.what", "worklist.sheet.plan", "worklist.sheet.group",
				"worklist.sheet.deadline", "worklist.sheet.unit", "worklist.sheet.holder", "worklist.sheet.waiting" };
		String[] targets = { "target.column.plan", "target.column.text", "target.column.unit", "target.column.aim",
				"target.column.last", "target.column.on", "target.column.state", "target.column.forecast" };
		return List.of(export(drafter, "/worklist/sheet?tab=mine", 1, "", work),
				export(head, "/worklist/sheet?tab=unit", 2, "=", work),
				export(head, "/worklist/sheet?tab=unit&deadline=late", 0, "", work),
				export(drafter, "/search/sheet?q=cong", 3, "=", "search.sheet.kind", "search.sheet.title",
						"search.sheet.detail"),
				export(drafter, "/exchange/incoming/sheet", 1, "\t", "exchange.incoming.symbol",
						"exchange.incoming.subject", "exchange.incoming.from", "exchange.incoming.date",
						"exchange.incoming.at", "plans.status"),
				export(this.commune.chairman(), "/follow/facts/sheet", 1, "", "facts.name", "facts.tasks",
						"facts.running", "facts.late", "facts.done", "facts.doneLate", "facts.returned", "facts.waited",
						"facts.kept"),
				export(drafter, "/follow/targets/sheet", 11, "\r", targets),
				export(drafter, "/follow/targets/sheet?state=reached", 0, "", targets),
				export(drafter, "/follow/targets/sheet?unit=" + this.commune.economy, 10, "－", targets));
	}

	private List<Export> ofThePlan() {
		Actor drafter = this.commune.drafter();
		String id = "/plans/" + this.plan;
		String[] plans = { "plans.number", "plans.name", "plans.unit", "plans.waitsWhere", "plans.changed",
				"plans.status" };
		return List.of(export(drafter, "/plans/sheet", 2, "=", plans),
				export(drafter, "/plans/sheet?status=ISSUED", 1, "=", plans),
				export(drafter, id + "/tasks/sheet", 2, "+", "plan.appendix.no", "plan.appendix.product",
						"plan.appendix.lead", "plan.appendix.deadline", "plan.progress.state"),
				export(drafter, id + "/recipients/sheet", 2, "@", "plan.recipients", "plan.recipients.to",
						"plan.recipients.state", "plan.recipients.at", "plan.recipients.by", "plan.recipients.words"),
				export(drafter, id + "/copies/sheet", 1, "=", "certified.form", "plans.number", "certified.medium",
						"plan.register.date", "plan.register.signer", "certified.recipients", "plans.status"));
	}

	private List<Export> ofTheOffice() {
		Actor chairman = this.commune.chairman();
		String[] audit = { "organisation.audit.number", "organisation.audit.at", "organisation.audit.by",
				"organisation.audit.what", "organisation.audit.words" };
		String entries = "select count(*) from audit_entry where agency_id = ?";
		return List.of(export(chairman, "/agency/audit/sheet", count(entries), "=", audit),
				export(chairman, "/agency/audit/sheet?kind=REGISTER",
						count(entries + " and (action like 'register.%' or action like 'signature.%')"), "", audit),
				export(chairman, "/agency/units/sheet", 6, "-", "organisation.unit.name", "organisation.unit.shortName",
						"organisation.unit.kind", "organisation.unit.from", "organisation.unit.until",
						"organisation.unit.successor"),
				export(chairman, "/agency/people/sheet", 11, "", "agency.name", "agency.position",
						"organisation.people.account"),
				export(chairman, "/agency/absences/sheet", 1, "", "organisation.absence.officer",
						"organisation.absence.when", "organisation.absence.substitute"),
				export(chairman, "/agency/delegations/sheet", 1, "=", "organisation.delegation.to",
						"organisation.delegation.days", "plans.status", "organisation.delegation.decisions",
						"organisation.delegation.scope", "organisation.delegation.basis"),
				export(chairman, "/agency/sign-in/sheet", 6, "", "agency.name", "agency.position", "factor.title"));
	}

	private List<Export> ofTheDesk() {
		Actor drafter = this.commune.drafter();
		int notices = this.jdbc.sql("select count(*) from notice where agency_id = ? and officer_id = ?")
			.params(this.commune.id.value(), drafter.officer().value())
			.query(Integer.class)
			.single();
		return List.of(
				export(drafter, "/register/addresses/sheet", 1, "＝", "plan.recipients", "distribution.fix.address",
						"exchange.code.label"),
				export(drafter, "/register/blocks/sheet", 1, "@", "register.block.numbers", "register.block.book",
						"plans.status", "register.block.at", "register.block.by", "register.block.reason"),
				export(drafter, "/notices/sheet", notices, "+", "notices.what", "notices.kind", "notices.told",
						"notices.opened"));
	}

	/** Two plans, one issued, and something that looks like a formula in every list. */
	private void fill() throws Exception {
		PlanRoad road = new PlanRoad(this.beans, this.commune);
		LocalDate due = LocalDate.of(2026, 12, 1);
		this.plan = road.open(text("=CONG(1) " + MARK, """
				I. CHỈ TIÊU
				- Tỷ lệ hộ có nước sạch đạt 75%."""),
				List.of(item("+Biên bản " + MARK, due), item("=Công bố " + MARK, due)));
		road.issue(this.plan);
		road.open(text("Công tác dân vận " + MARK, "I. MỤC ĐÍCH"), List.of(item("Báo cáo", due)));
		for (int at = 0; at < STARTS.length(); at++) {
			this.jdbc
				.sql("""
						insert into target (id, agency_id, plan_id, position, figure, section, text, kind, goal, measured_in,
						    starts_on, ends_on, unit_id, added_at, dropped_words)
						values (?, ?, ?, ?, 1, '', ?, 'REACH', 5, '%', date '2026-01-01', date '2026-12-31', ?,
						    timestamp with time zone '2026-03-02 08:00:00+07:00', '')
						""")
				.params(UUID.randomUUID(), this.commune.id.value(), this.plan.value(), 100 + at,
						STARTS.charAt(at) + "1 " + MARK, this.commune.economy.value())
				.update();
		}
		this.jdbc
			.sql("insert into incoming_document (id, agency_id, exchange_id, from_code, from_name, number, notation,"
					+ " promulgated_on, type_name, subject, signer, urgency, received_at, received_by, status,"
					+ " status_words, asked) values (?, ?, ?, 'H26', '', '01', 'KH',"
					+ " date '2026-03-02', '', ?, '', 'NORMAL', timestamp with time zone '2026-03-02 08:00:00+07:00',"
					+ " '', 'ARRIVED', '', '')")
			.params(UUID.randomUUID(), this.commune.id.value(), "H26,2026/03/02," + UUID.randomUUID(), "\t" + MARK)
			.update();
		this.beans.getBean(Units.class)
			.add(this.commune.id, new UnitId(UUID.randomUUID()), "-Đội " + MARK, "Đội", UnitKind.OTHER,
					LocalDate.of(2026, 1, 1));
		this.beans.getBean(Absences.class)
			.add(new Absence(new AbsenceId(UUID.randomUUID()), this.commune.id, this.commune.clerk().officer(),
					LocalDate.now(this.clock), LocalDate.now(this.clock).plusDays(2), null, MARK));
		copy();
		desk();
	}

	/** Who signs in whose place, an address, numbers set aside and a notice. */
	private void desk() {
		LocalDate today = LocalDate.now(this.clock);
		this.beans.getBean(DelegateSigning.class)
			.delegate(this.commune.id, this.commune.chairman().officer(), this.commune.viceChairman().officer(), today,
					today.plusDays(4), EnumSet.of(ChairmansDecision.SIGN_PLAN), "=Kinh tế " + MARK);
		this.beans.getBean(AddressBook.class)
			.remember(this.commune.clerk(), new RecipientName("＝Sở Nội vụ " + MARK),
					MailAddress.of("vanthu@sonoivu.gov.vn"));
		OutgoingRegister register = this.beans.getBean(OutgoingRegister.class);
		String book = register.bookOf(this.commune.id, DocumentType.PLAN.letters(), today.getYear()).code();
		this.beans.getBean(ReserveNumbers.class)
			.reserve(this.commune.clerk(), book, register.nextIn(this.commune.id, book, today.getYear()), 5,
					"@Mất điện " + MARK);
		this.beans.getBean(TransactionOperations.class)
			.executeWithoutResult((status) -> this.beans.getBean(Notify.class)
				.tell(this.commune.id, this.commune.drafter().officer(), new Notice("exports", NoticeKind.NEWS,
						this.plan.value(), "+Tin " + MARK, "/plans/" + this.plan)));
	}

	/** A certified copy that was prepared. */
	private void copy() {
		StoredFile pages = Objects.requireNonNull(this.beans.getBean(TransactionOperations.class)
			.execute((status) -> this.beans.getBean(Files.class)
				.store(this.commune.clerk(), this.plan.value(), FilePurpose.COPIED, "trang.txt",
						MARK.getBytes(StandardCharsets.UTF_8))));
		this.jdbc
			.sql("""
					insert into certified_copy (id, agency_id, plan_id, form, electronic, pages, recipients, copies, prepared_by,
					    prepared_at, symbol)
					values (?, ?, ?, 'TRUE_COPY', false, ?, ?, 1, ?, timestamp with time zone '2026-03-02 08:00:00+07:00',
					    'SY-UBND')
					""")
			.params(UUID.randomUUID(), this.commune.id.value(), this.plan.value(), pages.id(), "=Như trên " + MARK,
					this.commune.clerk().officer().value())
			.update();
	}

	private static PlanText text(String title, String body) {
		return new PlanText(title, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "", body,
				"@Hội Nông dân " + MARK + "\nPhòng Kinh tế xã", "VT");
	}

	private PlanItem item(String product, LocalDate due) {
		return new PlanItem(UUID.randomUUID(), "", "Việc", this.commune.economy.value(), "PKT", "", "", List.of(),
				List.of(new PlannedDeliverable(UUID.randomUUID(), product, due.toString(), null, due, false, "DATE", "",
						null)));
	}

	/** The chairman administers it too. */
	private Commune administered() {
		Commune made = new Commune(this.beans.getBean(RegisterAgency.class), this.beans.getBean(Agencies.class));
		this.beans.getBean(Positions.class)
			.give(made.id, made.chairman().officer(), made.office, Role.ADMINISTRATOR, "Quản trị",
					LocalDate.of(2026, 1, 1));
		return made;
	}

	private Actor twin(Commune other, Actor reader) {
		return reader.officer().equals(this.commune.chairman().officer()) ? other.chairman()
				: reader.officer().equals(this.commune.drafter().officer()) ? other.drafter() : other.economyHead();
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).param(this.commune.id.value()).query(Integer.class).single();
	}

	private static void workbookIs(Export export, List<List<String>> lines, byte[] content) throws Exception {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			Sheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getLastRowNum()).as(export.path()).isEqualTo(HEAD + export.rows());
			for (int at = 0; at < lines.size(); at++) {
				Row row = sheet.getRow(HEAD + at);
				for (int column = 0; column < lines.get(at).size(); column++) {
					Cell cell = row.getCell(column);
					assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
					String shown = cell.getStringCellValue();
					boolean computed = !shown.isEmpty() && STARTS.indexOf(shown.charAt(0)) >= 0;
					assertThat(cell.getCellStyle().getQuotePrefixed()).as(shown).isEqualTo(computed);
					assertThat(lines.get(at).get(column)).isEqualTo(computed ? "'" + shown : shown);
				}
			}
		}
	}

	/**
	 * A list to take away.
	 *
	 * @param start with what one of its cells begins, blank where none looks like a
	 * formula
	 */
	private record Export(Actor reader, String path, int rows, String start, List<String> columns) {

		String address(String format) {
			return this.path + (this.path.contains("?") ? "&" : "?") + "format=" + format;
		}

		boolean computed() {
			return !this.start.isEmpty();
		}

	}

}
