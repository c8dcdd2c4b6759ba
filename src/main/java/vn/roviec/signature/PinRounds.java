package vn.roviec.signature;

import java.security.Security;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often a PIN is hashed: some tenths of a second for whoever has to try them all.
 * Java takes it for all PKCS#12 files that this program writes.
 */
@Component
class PinRounds {

	PinRounds(@Value("${roviec.signature.rounds:100000}") int rounds) {
		for (String use : List.of("keyPbe", "certPbe", "mac")) {
			Security.setProperty("keystore.pkcs12." + use + "IterationCount", String.valueOf(rounds));
		}
	}

}
