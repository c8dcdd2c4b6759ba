package vn.roviec.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has read or written and need not read again; forgotten at its end.
 * Outside of a transaction nothing is kept.
 */
public final class KnownInTransaction<K, V> {

	/** What is known under the key, else what is read now. */
	public V get(K key, Supplier<V> read) {
		return find(key).orElseGet(() -> {
			V value = read.get();
			put(key, value);
			return value;
		});
	}

	/** What is known under the key. */
	public Optional<V> find(K key) {
		Known<K, V> known = known();
		return (known != null) ? Optional.ofNullable(known.values.get(key)) : Optional.empty();
	}

	public void put(K key, V value) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			Known<K, V> known = known();
			((known != null) ? known : begin()).values.put(key, value);
		}
	}

	/** Lets everything be read again. */
	public void forget() {
		Known<K, V> known = known();
		if (known != null) {
			known.values.clear();
		}
	}

	@SuppressWarnings("unchecked")
	private @Nullable Known<K, V> known() {
		return (Known<K, V>) TransactionSynchronizationManager.getResource(this);
	}

	private Known<K, V> begin() {
		Known<K, V> known = new Known<>(this);
		TransactionSynchronizationManager.bindResource(this, known);
		TransactionSynchronizationManager.registerSynchronization(known);
		return known;
	}

	/** The values, put aside while another transaction goes on inside this one. */
	private static final class Known<K, V> implements TransactionSynchronization {

		private final Map<K, V> values = new HashMap<>();

		private final Object key;

		Known(Object key) {
			this.key = key;
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(this.key);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(this.key, this);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(this.key);
		}

	}

}
