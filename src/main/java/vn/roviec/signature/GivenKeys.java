package vn.roviec.signature;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;

/** Keys that come with the installation; only demonstrations have any. */
interface GivenKeys {

	/** A new key for whoever has none, empty where none is given. */
	Optional<Given> make(AgencyId agency, UUID holder);

	/**
	 * A key that is given.
	 *
	 * @param pin null for the agency's own
	 */
	record Given(Pkcs12 key, @Nullable Pin pin, byte[] image) {

	}

}
