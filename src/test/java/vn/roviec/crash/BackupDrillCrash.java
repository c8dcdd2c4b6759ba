package vn.roviec.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database is lost with all its files, and comes back from a backup that was taken
 * while the office worked.
 */
class BackupDrillCrash {

	private static final int OFFICES = 4;

	@Test
	void everythingIsAsAtTheMomentOfTheBackup() throws Exception {
		try (Scene scene = new Scene("backup")) {
			Path backup = scene.folder().resolve("backup.zip");
			List<Acknowledged> before;
			StartedProcess node = scene.node();
			try (Workload work = new Workload(OFFICES, Scene.addresses(node))) {
				work.awaitSteps(60);
				before = work.acknowledged();
				command(scene, "backup", backup);
				work.awaitSteps(10);
			}
			node.kill();
			long since = System.nanoTime();
			scene.database().loseEverything();
			command(scene, "restore", backup);
			Path again = scene.folder().resolve("again.zip");
			command(scene, "backup", again);
			assertThat(BackedUp.tables(again)).containsExactlyElementsOf(BackedUp.tables(backup));
			scene.node();
			double resumed = (System.nanoTime() - since) / 1e9;
			scene.aftermath().secondsUntilSettled(System.nanoTime());
			scene.conclude("database destroyed, restored from a backup", 1, resumed, before, 0);
		}
	}

	/** As an operator gives it. */
	private static void command(Scene scene, String command, Path backup) throws IOException, InterruptedException {
		Path log = scene.folder().resolve(command + ".log");
		List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-jar", "target/roviec.jar", command, backup.toString()));
		words.addAll(scene.database().settings());
		int status = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
		assertThat(status).as(() -> said(log)).isZero();
	}

	private static String said(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

}
