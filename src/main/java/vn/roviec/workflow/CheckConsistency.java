package vn.roviec.workflow;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what must agree whatever has happened: plans and tasks with their processes,
 * the worklist with the engine, numbers with the register, records with their hashes.
 */
@Service
public class CheckConsistency {

	private final List<ConsistencyCheck> checks;

	CheckConsistency(List<ConsistencyCheck> checks) {
		this.checks = checks.stream().sorted(Comparator.comparing(ConsistencyCheck::name)).toList();
	}

	/** Runs every check on the data as they are at one moment. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<Finding> check() {
		return this.checks.stream().map((check) -> new Finding(check.name(), check.differences())).toList();
	}

	/**
	 * What one check found.
	 *
	 * @param name message key of what was compared
	 */
	public record Finding(String name, List<String> differences) {

		public Finding {
			differences = List.copyOf(differences);
		}

	}

}
