package vn.roviec.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.roviec.security.demo.DemoAgencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** There is no room for what is uploaded: it is refused, and the office works on. */
class DiskFullCrash {

	private static final int UPLOADS = 20;

	/** A disk of three megabytes, for the node alone; each upload has eight. */
	private static final String SMALL_DISK = "mount -t tmpfs -o size=3m tmpfs \"$0\" && exec \"$@\"";

	@Test
	void anUploadWithoutRoomIsRefusedAndLeavesNothing() throws Exception {
		try (Scene scene = new Scene("disk-full")) {
			Path disk = Files.createDirectories(scene.folder().resolve("uploads")).toAbsolutePath();
			assumeTrue(mounts(disk), "no disk of its own can be mounted here (unshare -rm)");
			StartedProcess node = scene.node(List.of("unshare", "-rm", "bash", "-c", SMALL_DISK, disk.toString()),
					"--spring.servlet.multipart.location=" + disk);
			Browser drafter = new Browser(node.address(), "chuyenvienvhxh", DemoAgencies.PASSWORD);
			int before = scene.aftermath().count("select count(*) from plan");
			for (int upload = 0; upload < UPLOADS; upload++) {
				HttpResponse<String> answer = drafter.upload("/plans", "ke-hoach.txt", eightMegabytes(upload));
				assertThat(answer.statusCode()).isEqualTo(507);
				assertThat(answer.body()).contains("Máy chủ hết chỗ");
			}
			assertThat(scene.aftermath().count("select count(*) from plan")).isEqualTo(before);
			long since = System.nanoTime();
			String small = drafter
				.upload("/plans", "ke-hoach.txt", "KẾ HOẠCH\nPhòng cháy".getBytes(StandardCharsets.UTF_8))
				.headers()
				.firstValue("Location")
				.orElse("");
			assertThat(small).contains("/plans/");
			scene.conclude("no room on the disk for uploads", UPLOADS, (System.nanoTime() - since) / 1e9, List.of(), 0);
		}
	}

	private static boolean mounts(Path disk) throws IOException, InterruptedException {
		return new ProcessBuilder("unshare", "-rm", "bash", "-c", SMALL_DISK, disk.toString(), "true").start()
			.waitFor() == 0;
	}

	private static byte[] eightMegabytes(int seed) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Random random = new Random(seed);
		while (bytes.size() < 8 * 1024 * 1024) {
			bytes.write(("Câu thứ " + random.nextLong() + ".\n").getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

}
