package vn.roviec.signature;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.document.PaperSamples;
import vn.roviec.signature.SignedFile.Stage;
import vn.roviec.signature.Verification.Answer;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Visitors;
import vn.roviec.workflow.Refused;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ApplicationTest
@AutoConfigureMockMvc
class SignaturesIT {

	private static final Pin PASSWORD = Pin.of("mat khau tep");

	private static final String PIN = "739154";

	/** Of letters that hexadecimal digits have not: chance writes it nowhere. */
	private static final String SPOKEN = "mỗi-ký-một-lần";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private SigningKeys keys;

	@Autowired
	private KeepKey keepKey;

	@Autowired
	private SignedFiles files;

	@Autowired
	private VerifyPdf verifyPdf;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private Visitors office;

	private Actor chairman;

	@BeforeEach
	void anOffice() {
		this.office = new Visitors(this.application, "UBND xã An Bình Trung");
		this.chairman = this.office.actor(Role.CHAIRMAN);
	}

	@Test
	void aKeyIsTakenInByThePageAndShown() throws Exception {
		MockMultipartFile file = new MockMultipartFile("file", "ky.p12", "application/x-pkcs12", ofChairman());
		this.mvc
			.perform(multipart("/signature").file(file)
				.param("password", "mat khau tep")
				.param("pin", PIN)
				.param("again", PIN)
				.session(this.office.session(Role.CHAIRMAN))
				.with(csrf()))
			.andExpect(redirectedUrl("/signature"));
		this.mvc.perform(get("/signature").session(this.office.session(Role.CHAIRMAN)))
			.andExpect(content().string(containsString(this.chairman.name())))
			.andExpect(content().string(containsString("Cấp cho")));
		assertThat(this.jdbc.sql("select locked from signing_key where agency_id = ? and holder = ?")
			.params(this.office.agency.value(), this.chairman.officer().value())
			.query((row, n) -> row.getBytes(1))
			.single()).as("locked by the installation too")
			.satisfies((kept) -> assertThatExceptionOfType(KeyFailure.class)
				.isThrownBy(() -> Pkcs12.open(kept, Pin.of(PIN))));
	}

	@Test
	void thePageOfTheSealSaysWhetherThereIsAKey() throws Exception {
		this.mvc.perform(get("/agency/seal").session(this.office.session(Role.CLERK)))
			.andExpect(content().string(containsString("Cơ quan chưa có chứng thư số ở đây")));
		this.keepKey.keepSeal(this.office.actor(Role.CLERK), p12("CN=UBND xã An Bình Trung", 400), PASSWORD);
		this.mvc.perform(get("/agency/seal").session(this.office.session(Role.CLERK)))
			.andExpect(content().string(containsString("Cấp cho")))
			.andExpect(content().string(not(containsString("Cơ quan chưa có chứng thư số ở đây"))));
	}

	@Test
	void whatIsNoKeyOfTheOfficerIsRefusedAtItsField() throws Exception {
		refused("mật khẩu sai", ofChairman(), Pin.of("sai"), PIN, PIN, "signature.password.wrong");
		refused("tệp lạ", new byte[] { 1, 2, 3 }, PASSWORD, PIN, PIN, "signature.file.unreadable");
		refused("PIN ngắn", ofChairman(), PASSWORD, "12345", "12345", "signature.pin.short");
		refused("hai PIN khác nhau", ofChairman(), PASSWORD, PIN, "739155", "signature.again.different");
		refused("của người khác", p12("CN=Trần Văn Thử", 400), PASSWORD, PIN, PIN, "signature.file.other");
		refused("hết hạn", p12("CN=" + this.chairman.name(), -1), PASSWORD, PIN, PIN, "signature.file.expired");
		this.mvc
			.perform(multipart("/signature").file(new MockMultipartFile("file", "ky.p12", null, ofChairman()))
				.param("password", "khong dung")
				.param("pin", SPOKEN)
				.param("again", SPOKEN)
				.session(this.office.session(Role.CHAIRMAN))
				.with(csrf()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("Mật khẩu của tệp không đúng.")))
			.andExpect(content().string(not(containsString(SPOKEN))));
	}

	@Test
	void signedNumberedSealedAndVerifiedByAnybody() throws Exception {
		UUID plan = issued();
		SignedFile sealed = this.files.last(this.office.agency, plan).orElseThrow();
		assertThat(sealed.stage()).isEqualTo(Stage.SEALED);
		assertThat(this.files.of(this.office.agency, plan)).extracting(SignedFile::stage)
			.containsExactlyInAnyOrder(Stage.SIGNED, Stage.NUMBERED, Stage.SEALED);
		byte[] file = this.files.content(this.office.agency, sealed);
		assertThat(this.verifyPdf.verify("ke-hoach.pdf", file)).returns(Answer.REGISTERED, Verification::answer)
			.extracting(Verification::signatures)
			.asInstanceOf(InstanceOfAssertFactories.list(SignatureFinding.class))
			.extracting(SignatureFinding::signer)
			.containsExactly(this.chairman.name(), "UBND xã An Bình Trung");
		this.mvc
			.perform(multipart("/verify").file(new MockMultipartFile("file", "ke-hoach.pdf", null, file)).with(csrf()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Đúng bản đã phát hành")))
			.andExpect(content().string(containsString("07/KH-UBND")));
		byte[] changed = file.clone();
		changed[file.length / 3] ^= 1;
		assertThat(this.verifyPdf.verify("ke-hoach.pdf", changed).answer()).isEqualTo(Answer.CHANGED);
		this.mvc
			.perform(multipart("/verify").file(new MockMultipartFile("file", "ke-hoach.pdf", null, changed))
				.with(csrf()))
			.andExpect(content().string(containsString("Đã bị thay đổi sau khi ký")))
			.andExpect(content().string(not(containsString("Đúng bản đã phát hành"))));
	}

	@Test
	void signedButNotIssuedIsSaid() {
		UUID plan = UUID.randomUUID();
		keep();
		sign(plan);
		SignedFile signed = this.files.last(this.office.agency, plan).orElseThrow();
		assertThat(this.verifyPdf.verify("a.pdf", this.files.content(this.office.agency, signed)).answer())
			.isEqualTo(Answer.NOT_ISSUED);
	}

	@Test
	void aPlainFileIsUnsignedAndAHostileOneRefused() throws Exception {
		assertThat(this.verifyPdf.verify("a.pdf", SamplePdf.plan(1)).answer()).isEqualTo(Answer.UNSIGNED);
		this.mvc
			.perform(multipart("/verify").file(new MockMultipartFile("file", "a.pdf", null, "%PDF-1.7 no".getBytes()))
				.with(csrf()))
			.andExpect(status().isUnprocessableEntity());
		this.mvc.perform(multipart("/verify").with(csrf())).andExpect(status().isUnprocessableEntity());
	}

	@Test
	void aWrongPinCountsAndTheKeyRests() {
		keep();
		for (int attempt = 1; attempt < 5; attempt++) {
			assertThat(refusal(Pin.of("000000"))).isEqualTo("signature.pin.wrong");
		}
		assertThat(refusal(Pin.of("000000"))).isEqualTo("signature.pin.rests");
		assertThat(refusal(Pin.of(PIN))).as("the right one, while it rests").isEqualTo("signature.pin.rests");
		((MovedClock) this.clock).move(Duration.ofMinutes(2));
		this.keys.open(this.office.agency, this.chairman.officer(), Pin.of(PIN)).close();
		assertThat(refusal(Pin.of("000000"))).isEqualTo("signature.pin.wrong");
	}

	/** Counting outlives the transaction that a wrong PIN ends. */
	@Test
	void aWrongPinCountsInATransactionThatIsTakenBack() {
		keep();
		for (int attempt = 1; attempt <= 5; attempt++) {
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.transaction.executeWithoutResult(
					(status) -> this.keys.open(this.office.agency, this.chairman.officer(), Pin.of("111111"))));
		}
		assertThat(refusal(Pin.of(PIN))).isEqualTo("signature.pin.rests");
	}

	@Test
	void anExpiredCertificateSignsNothing() {
		keep();
		((MovedClock) this.clock).move(Duration.ofDays(401));
		assertThat(refusal(Pin.of(PIN))).isEqualTo("signature.key.expired");
	}

	/**
	 * The driver of PostgreSQL writes whole files into its trace, where six digits stand
	 * by chance.
	 */
	@Test
	void aPinIsInNoLog() {
		String wrong = "không-phải-mã-này";
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		Level before = root.getLevel();
		ListAppender<ILoggingEvent> heard = new ListAppender<>();
		heard.start();
		root.addAppender(heard);
		root.setLevel(Level.TRACE);
		try {
			this.keepKey.keep(this.chairman, ofChairman(), PASSWORD, Pin.of(SPOKEN), Pin.of(SPOKEN));
			sign(UUID.randomUUID(), Pin.of(SPOKEN));
			assertThat(refusal(Pin.of(wrong))).isEqualTo("signature.pin.wrong");
		}
		finally {
			root.setLevel(before);
			root.detachAppender(heard);
		}
		assertThat(heard.list).isNotEmpty();
		List<String> secrets = Stream.of(SPOKEN, wrong, "mat khau tep")
			.flatMap((secret) -> Stream.of(secret, HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))))
			.toList();
		assertThat(heard.list.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((line) -> secrets.stream().anyMatch(line::contains))).isEmpty();
	}

	private UUID issued() {
		UUID plan = UUID.randomUUID();
		keep();
		Actor clerk = this.office.actor(Role.CLERK);
		this.keepKey.keepSeal(clerk, p12("CN=ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG", 400).clone(), PASSWORD);
		this.keepKey.keepSeal(clerk, p12("CN=UBND xã An Bình Trung", 400), PASSWORD);
		sign(plan);
		this.transaction.executeWithoutResult((status) -> this.application.getBean(StampNumber.class)
			.stamp(clerk, plan, 7, LocalDate.of(2026, 3, 2), "07/KH-UBND"));
		this.transaction.executeWithoutResult(
				(status) -> this.application.getBean(SealPdf.class).seal(this.office.agency, clerk.officer(), plan));
		return plan;
	}

	private void keep() {
		this.keepKey.keep(this.chairman, ofChairman(), PASSWORD, Pin.of(PIN), Pin.of(PIN));
	}

	private void sign(UUID plan) {
		sign(plan, Pin.of(PIN));
	}

	private void sign(UUID plan, Pin pin) {
		byte[] pdf = PaperSamples.press().render(PaperSamples.byDeputy(), PaperSamples.WRITTEN).bytes();
		SignPdf signPdf = this.application.getBean(SignPdf.class);
		SignedPdf signed = signPdf.sign(this.chairman, pdf, PaperSamples.SIGNER, pin);
		this.transaction.executeWithoutResult((status) -> signPdf.keep(this.chairman, plan, "Kế hoạch thử", signed));
	}

	private String refusal(Pin pin) {
		try {
			this.keys.open(this.office.agency, this.chairman.officer(), pin).close();
			return "";
		}
		catch (Refused ex) {
			return ex.messageKey();
		}
	}

	private void refused(String what, byte[] file, Pin password, String pin, String again, String key) {
		assertThatExceptionOfType(Refused.class).as(what)
			.isThrownBy(() -> this.keepKey.keep(this.chairman, file, password, Pin.of(pin), Pin.of(again)))
			.returns(key, Refused::messageKey);
	}

	private byte[] ofChairman() {
		return p12("CN=" + this.chairman.name(), 400);
	}

	private byte[] p12(String name, int days) {
		Instant now = this.clock.instant();
		return SelfSigned.key(name, now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(days))).locked(PASSWORD);
	}

}
