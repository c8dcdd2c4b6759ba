package vn.roviec.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.notification.Notices;
import vn.roviec.security.CurrentActor;
import vn.roviec.security.PermissionTable;
import vn.roviec.web.Frame.Place;
import vn.roviec.workflow.StuckSteps;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the frame together for the officer of a request. */
@Component
class Frames {

	private static final Logger logger = LoggerFactory.getLogger(Frames.class);

	private static final Map<String, String> PLACES = new LinkedHashMap<>();

	static {
		PLACES.put("work", "/worklist");
		PLACES.put("plans", "/plans");
		PLACES.put("follow", "/follow");
		PLACES.put("register", "/register");
		PLACES.put("admin", "/agency");
		PLACES.put("lens", "/lens");
	}

	private final CurrentActor actor;

	private final Agencies agencies;

	private final Notices notices;

	private final PermissionTable table;

	private final StuckSteps steps;

	Frames(CurrentActor actor, Agencies agencies, Notices notices, PermissionTable table, StuckSteps steps) {
		this.actor = actor;
		this.agencies = agencies;
		this.notices = notices;
		this.table = table;
		this.steps = steps;
	}

	/**
	 * Null before signing in, and where the database cannot be asked: the page must still
	 * say so.
	 */
	@Nullable Frame of(HttpServletRequest request) {
		try {
			Optional<Actor> signedIn = this.actor.find();
			return signedIn.isPresent() ? of(signedIn.get(), request) : null;
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("A page goes without its frame: {}", ex.getMessage());
			return null;
		}
	}

	private Frame of(Actor signedIn, HttpServletRequest request) {
		Locale locale = RequestContextUtils.getLocale(request);
		return new Frame(this.agencies.agency(signedIn.agency()).name(), signedIn.name(), position(signedIn),
				this.notices.unread(signedIn), signedIn.observes(), places(signedIn, request.getRequestURI()),
				Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "vi");
	}

	/** The title, or the unit where the person goes by the title. */
	private String position(Actor signedIn) {
		if (signedIn.positions().isEmpty() || !signedIn.title().equals(signedIn.name())) {
			return signedIn.title();
		}
		return this.agencies.unit(signedIn.agency(), signedIn.positions().get(0).unit()).map(Unit::name).orElse("");
	}

	/** A place is shown to whoever may open it. */
	private List<Place> places(Actor signedIn, String path) {
		return PLACES.entrySet()
			.stream()
			.filter((place) -> this.table.opens(place.getValue()))
			.map((place) -> new Place(place.getKey(), place.getValue(),
					path.equals(place.getValue()) || path.startsWith(place.getValue() + "/"),
					place.getKey().equals("admin") ? stuck(signedIn) : 0))
			.toList();
	}

	/** Counted for those alone who can do something about them. */
	private long stuck(Actor signedIn) {
		return this.table.opens("/agency/steps") ? this.steps.count(signedIn.agency().toString()) : 0;
	}

}
