package vn.roviec.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.roviec.signature.SignatureFinding.Judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The agency's key on a token (PKCS#11): SoftHSM, where it is installed. */
class TokenTests {

	private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");

	@TempDir
	private static Path folder;

	@BeforeAll
	static void aTokenWithTheAgencysKey() throws Exception {
		if (!Files.exists(LIBRARY)) {
			System.out.println("SKIPPED: SoftHSM (softhsm2) is not installed");
		}
		assumeTrue(Files.exists(LIBRARY), "SoftHSM is not installed");
		Files.createDirectory(folder.resolve("tokens"));
		Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens"));
		Files.writeString(folder.resolve("token.cfg"),
				"name = RoViecThu\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n");
		assertThat(run("softhsm2-util", "--init-token", "--free", "--label", "roviec", "--pin", TokenProgram.PIN,
				"--so-pin", "87654321"))
			.isZero();
		assertThat(java("keep")).isZero();
	}

	@Test
	void itSealsWhatAKeyInAFileHasSigned() throws Exception {
		Files.write(folder.resolve("numbered.pdf"), Hands.numbered(Hands.signed(SamplePdf.plan(1))));
		assertThat(java("seal")).isZero();
		assertThat(Hands.CHECK.check(Files.readAllBytes(folder.resolve("sealed.pdf")), Hands.NOW))
			.extracting(SignatureFinding::signer, SignatureFinding::judgement)
			.endsWith(tuple(TokenProgram.OWNER, Judgement.UNTRUSTED));
	}

	@Test
	void aWrongPinAndAnotherAgencyOpenNothing() throws Exception {
		assertThat(java("guess")).isZero();
	}

	@Test
	void aPersonsSlotIsShutAfterEachUse() throws Exception {
		Files.createDirectories(folder.resolve("persons"));
		Files.writeString(folder.resolve("persons/nguoi-ky.cfg"),
				"name = NguoiKy\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n");
		assertThat(java("person")).isZero();
	}

	@Test
	void withoutATokenThereIsNoKeyOnIt() {
		assertThat(new Token("", "").keyOf(TokenProgram.AGENCY)).isEmpty();
		assertThatExceptionOfType(KeyFailure.class)
			.isThrownBy(() -> new Token("/nowhere/token.cfg", "1").keyOf(TokenProgram.AGENCY));
	}

	/** SoftHSM reads where its tokens are from the environment of the whole program. */
	private static int java(String what) throws IOException, InterruptedException {
		return run(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), TokenProgram.class.getName(), what, folder.toString());
	}

	private static int run(String... command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true)
			.redirectOutput(folder.resolve("said.txt").toFile());
		builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
		Process process = builder.start();
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		if (process.exitValue() != 0) {
			System.out.println(Files.readString(folder.resolve("said.txt")));
		}
		return process.exitValue();
	}

}
