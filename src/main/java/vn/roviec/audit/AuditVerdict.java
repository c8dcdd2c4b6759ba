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
 */
public record AuditVerdict(long entries, String lastHash, @Nullable Long firstBad) {

	public boolean holds() {
		return this.firstBad == null;
	}

}
