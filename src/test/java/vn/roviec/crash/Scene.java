package vn.roviec.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import vn.roviec.crash.FaultTable.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** A PostgreSQL of its own and the nodes that serve on it, for one kind of fault. */
final class Scene implements AutoCloseable {

	private final List<StartedProcess> nodes = new ArrayList<>();

	private final Path folder;

	private final Database database;

	Scene(String name) throws IOException {
		this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "crash")), name + "-");
		this.database = new Database(this.folder);
	}

	Database database() {
		return this.database;
	}

	Path folder() {
		return this.folder;
	}

	Aftermath aftermath() {
		return new Aftermath(this.database);
	}

	/** Starts one more node, and waits until it serves. */
	StartedProcess node(String... settings) throws IOException {
		return node(List.of(), settings);
	}

	/** Starts one more node by another command, and waits until it serves. */
	StartedProcess node(List<String> before, String... settings) throws IOException {
		List<String> all = new ArrayList<>(this.database.settings());
		all.addAll(Arrays.asList(settings));
		StartedProcess node = new StartedProcess(this.folder.resolve("node-" + this.nodes.size() + ".log"), before,
				all);
		this.nodes.add(node);
		return node;
	}

	static URI[] addresses(StartedProcess... nodes) throws IOException {
		URI[] addresses = new URI[nodes.length];
		for (int index = 0; index < nodes.length; index++) {
			addresses[index] = nodes[index].address();
		}
		return addresses;
	}

	/** Notes what the fault cost, and demands that it cost nothing. */
	void conclude(String fault, int times, double resumeS, Collection<Acknowledged> acknowledged, int doubledMore)
			throws IOException {
		Aftermath after = aftermath();
		Fault cost = new Fault(fault, times, after.lost(acknowledged), after.doubled() + doubledMore, resumeS);
		FaultTable.below(Path.of("target")).add(cost);
		assertThat(cost.lost()).as("lost").isZero();
		assertThat(cost.doubled()).as("doubled").isZero();
		assertThat(after.check()).as("differences").isEmpty();
	}

	@Override
	public void close() throws Exception {
		for (StartedProcess node : this.nodes) {
			node.kill();
		}
		this.database.close();
	}

}
