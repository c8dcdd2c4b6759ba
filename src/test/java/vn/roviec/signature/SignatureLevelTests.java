package vn.roviec.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.signature.SignatureFinding.Judgement;
import vn.roviec.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How much of a proof a signature carries, with services that answer and that do not. */
class SignatureLevelTests {

	/** Time-stamps know no other time than the real one. */
	private static final Instant NOW = Clock.tickSeconds(Hands.VIETNAM).instant();

	/** Each service here answers or refuses at once, however busy the machine is. */
	private static final int PATIENCE_SECONDS = 30;

	private Authority authority;

	private Pkcs12 key;

	@BeforeEach
	void anAuthority() throws Exception {
		this.authority = new Authority(NOW);
		this.key = this.authority.key("CN=" + SamplePdf.SIGNER);
	}

	@AfterEach
	void close() {
		this.authority.close();
	}

	@Test
	void aTimeStampProvesWhenItWasSigned() {
		SignedPdf signed = sign(sources(this.authority.tsa(), false));
		assertThat(signed.level()).isEqualTo(SignatureLevel.T);
		assertThat(judgement(signed.content(), sources("", true), NOW)).isEqualTo(Judgement.HOLDS);
	}

	/** Level LT: what was asked of the authority lies in the file. */
	@Test
	void withRevocationDataItHoldsWhenNobodyAnswersAnyMore() {
		SignedPdf signed = sign(sources(this.authority.tsa(), true));
		assertThat(signed.level()).isEqualTo(SignatureLevel.LT);
		this.authority.close();
		assertThat(judgement(signed.content(), sources("", false), NOW.plus(Duration.ofHours(2))))
			.isEqualTo(Judgement.HOLDS);
	}

	@Test
	void withoutThemItIsToldThatNobodyCouldBeAsked() {
		SignedPdf signed = sign(sources("", false));
		assertThat(signed.level()).isEqualTo(SignatureLevel.B);
		assertThat(judgement(signed.content(), sources("", false), NOW)).isEqualTo(Judgement.REVOCATION_UNKNOWN);
		assertThat(judgement(signed.content(), sources("", true), NOW)).isEqualTo(Judgement.HOLDS);
	}

	@Test
	void aServiceThatIsAwayOrTalksNonsenseLeavesAPlainSignature() {
		this.authority.talkNonsense();
		assertThat(sign(sources(this.authority.tsa(), false)).level()).isEqualTo(SignatureLevel.B);
		assertThat(sign(sources(this.authority.tsa(), true)).level()).isEqualTo(SignatureLevel.B);
		this.authority.close();
		assertThat(sign(sources(this.authority.tsa(), false)).level()).isEqualTo(SignatureLevel.B);
	}

	/** The time is proven all the same. */
	@Test
	void aListOfRevocationsThatIsAwayLeavesTheTimeStamp() {
		this.authority.hideRevocations();
		assertThat(sign(sources(this.authority.tsa(), true)).level()).isEqualTo(SignatureLevel.T);
	}

	@Test
	void aRevokedCertificateSignsNothing() {
		this.authority.revoke(this.key);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> sign(sources(this.authority.tsa(), true)))
			.returns("signature.key.revoked", Refused::messageKey);
	}

	@Test
	void whatWasSignedByARevokedCertificateIsToldAsThat() {
		SignedPdf signed = sign(sources("", false));
		this.authority.revoke(this.key);
		assertThat(judgement(signed.content(), sources("", true), NOW)).isEqualTo(Judgement.REVOKED);
	}

	@Test
	void numberAndSealGoOnAfterASignatureWithProofs() {
		byte[] signed = sign(sources(this.authority.tsa(), true)).content();
		byte[] sealed = new Pades(sources(this.authority.tsa(), true), Hands.VIETNAM)
			.sign(Hands.numbered(signed), new OpenedKey(this.key), Pades.nothing(EmptyFields.SEAL), false, NOW)
			.content();
		assertThat(new PadesCheck(sources("", true), Hands.VIETNAM).check(sealed, NOW))
			.extracting(SignatureFinding::judgement)
			.containsExactly(Judgement.HOLDS, Judgement.HOLDS);
	}

	private SignedPdf sign(SignatureSources sources) {
		byte[] prepared = EmptyFields.prepare(SamplePdf.plan(1), SamplePdf.SIGNER, 36);
		return new Pades(sources, Hands.VIETNAM).sign(prepared, new OpenedKey(this.key),
				Pades.nothing(EmptyFields.SIGNER), true, NOW);
	}

	private static Judgement judgement(byte[] signed, SignatureSources sources, Instant at) {
		return new PadesCheck(sources, Hands.VIETNAM).check(signed, at).get(0).judgement();
	}

	private SignatureSources sources(String tsa, boolean revocation) {
		return new SignatureSources(new SignatureServices(tsa, revocation, "", PATIENCE_SECONDS),
				List.of(this.authority.certificate()));
	}

}
