package vn.roviec.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a Vietnamese syllable is built: an onset, a rime, and a tone that the rime bears.
 */
final class Syllable {

	private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

	private static final Pattern SHAPE = Pattern
		.compile("(ngh|ng|gh|gi|g|nh|kh|ch|th|tr|ph|qu|[bcdđhklmnprstvx])?(.+)");

	/** Rimes without their tone. */
	private static final Set<String> RIMES = Set
		.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep"
				+ " et ê êch êm ên ênh êp êt êu êng i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach"
				+ " oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong oong ooc op"
				+ " ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ"
				+ " uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyt uyu uyn uyp ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi"
				+ " ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh yt ych")
			.split(" "));

	private static final Pattern STOPPED = Pattern.compile(".*(?:c|ch|p|t)");

	private static final Set<Character> STOPPED_TONES = Set.of('\u0301', '\u0323');

	private Syllable() {
	}

	/**
	 * Whether a word of small letters can be a syllable. A word without any Vietnamese
	 * mark may be another language's, and always can.
	 */
	static boolean possible(String word) {
		String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
		if (parts.length() == word.length() && word.indexOf('đ') < 0) {
			return true;
		}
		Matcher tones = TONE.matcher(parts);
		Character tone = tones.find() ? tones.group().charAt(0) : null;
		if (tones.find()) {
			return false;
		}
		Matcher shape = SHAPE.matcher(Normalizer.normalize(TONE.matcher(parts).replaceAll(""), Normalizer.Form.NFC));
		return shape.matches() && (rime(shape.group(2), tone) || split(shape, tone));
	}

	/** "gì", "quốc": the vowel of the onset may be the rime's own. */
	private static boolean split(Matcher shape, @Nullable Character tone) {
		String onset = shape.group(1);
		if (!"gi".equals(onset) && !"qu".equals(onset)) {
			return false;
		}
		return rime(onset.substring(1) + shape.group(2), tone);
	}

	private static boolean rime(String rime, @Nullable Character tone) {
		boolean stopped = STOPPED.matcher(rime).matches();
		return RIMES.contains(rime) && (!stopped || (tone != null && STOPPED_TONES.contains(tone)));
	}

}
