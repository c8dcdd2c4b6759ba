package vn.roviec.audit;

import org.jspecify.annotations.Nullable;

/**
 * What checking a chain found.
 *
 * @param entries how many entries hold, from the first on
 * @param lastHash hash of the last of them: written down elsewhere, it also proves that
 * the chain was not rewritten as a whole
 * @param firstBad number of the first entry that was changed, moved or removed; null
 * where the chain holds
 * @param anchors how many lines outside of the database it agrees with
 * @param against the first such line that it does not agree with, null where there is
 * none; then the entries from the first bad one on are not what they were
 */
public record AuditVerdict(long entries, String lastHash, @Nullable Long firstBad, int anchors,
		@Nullable Anchor against) {

	public boolean holds() {
		return this.firstBad == null;
	}

}
