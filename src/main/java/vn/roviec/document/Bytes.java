package vn.roviec.document;

/** Searches in bytes. */
final class Bytes {

	private Bytes() {
	}

	/**
	 * Where a mark first begins.
	 * @param from first place that counts
	 * @param to first place that counts no more
	 * @return the place, or -1
	 */
	static int indexOf(byte[] bytes, byte[] mark, int from, int to) {
		int last = Math.min(to - 1, bytes.length - mark.length);
		for (int place = Math.max(0, from); place <= last; place++) {
			if (matches(bytes, mark, place)) {
				return place;
			}
		}
		return -1;
	}

	private static boolean matches(byte[] bytes, byte[] mark, int place) {
		for (int i = 0; i < mark.length; i++) {
			if (bytes[place + i] != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
