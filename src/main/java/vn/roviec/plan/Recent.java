package vn.roviec.plan;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Holds what was asked for last in memory, as much as its bound allows; what was asked
 * for longest ago goes first. The key must name the agency where the value is an
 * agency's.
 */
final class Recent<K, V> {

	private final long most;

	private final ToLongFunction<V> weight;

	private final Map<K, V> held = new LinkedHashMap<>(16, 0.75f, true);

	private long weighs;

	/**
	 * Holds nothing yet.
	 * @param most all that is held may weigh
	 */
	Recent(long most, ToLongFunction<V> weight) {
		this.most = most;
		this.weight = weight;
	}

	synchronized Optional<V> of(K key) {
		return Optional.ofNullable(this.held.get(key));
	}

	/** Holds the value, unless it alone weighs more than half of what may be held. */
	synchronized void hold(K key, V value) {
		long own = this.weight.applyAsLong(value);
		V before = this.held.remove(key);
		this.weighs -= (before != null) ? this.weight.applyAsLong(before) : 0;
		if (own > this.most / 2) {
			return;
		}
		this.held.put(key, value);
		this.weighs += own;
		Iterator<V> oldest = this.held.values().iterator();
		while (this.weighs > this.most) {
			this.weighs -= this.weight.applyAsLong(oldest.next());
			oldest.remove();
		}
	}

}
