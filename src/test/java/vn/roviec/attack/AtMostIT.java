package vn.roviec.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.security.PermissionTable;
import vn.roviec.security.Who;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The permission table gives nobody more than the law and the design do. Every answer
 * follows the table, as {@link PermissionMatrixIT} shows; a slip in the table itself is
 * found here.
 */
@ApplicationTest
@AutoConfigureMockMvc
class AtMostIT {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PermissionTable table;

	private final Map<Role, Actor> people = new EnumMap<>(Role.class);

	private List<Mapping> mappings;

	@BeforeEach
	void begin() {
		Visitors visitors = new Visitors(this.application, "UBND xã An Bình Trung");
		Arrays.stream(Role.values()).forEach((role) -> this.people.put(role, visitors.actor(role)));
		this.mappings = Mapping.all(this.application);
	}

	@Test
	void whatIsForFewIsForNobodyElse() {
		List<String> more = new ArrayList<>();
		for (AtMost most : AtMost.ALL) {
			this.mappings.stream()
				.filter(most::covers)
				.forEach((mapping) -> let(mapping).stream()
					.filter((role) -> !most.roles().contains(role))
					.forEach((role) -> more.add(mapping + " lets in " + role + ", who may not " + most.purpose())));
		}
		assertThat(more).isEmpty();
	}

	/** An address that was renamed would slip out. */
	@Test
	void everyAddressOfTheSecondOpinionIsThere() {
		assertThat(AtMost.ALL.stream().flatMap((most) -> most.addresses().stream()))
			.allSatisfy((address) -> assertThat(this.mappings.stream().map(Mapping::toString))
				.anyMatch((mapping) -> mapping.matches(address)));
	}

	@Test
	void whatIsNotPublicIsForOfficersOfTheAgencyAlone() {
		assertThat(this.mappings).filteredOn((mapping) -> who(mapping).anybody())
			.isNotEmpty()
			.allSatisfy((mapping) -> assertThat(AtMost.PUBLIC).as("open to anybody: " + mapping)
				.anyMatch(mapping.toString()::matches));
		assertThat(this.mappings)
			.filteredOn((mapping) -> !who(mapping).anybody() && let(mapping).contains(Role.OBSERVER))
			.isNotEmpty()
			.allSatisfy((mapping) -> assertThat(mapping.toString()).as("open to observers").matches(AtMost.LENS));
	}

	private List<Role> let(Mapping mapping) {
		Who who = who(mapping);
		return Arrays.stream(Role.values()).filter((role) -> who.includes(Optional.of(this.people.get(role)))).toList();
	}

	private Who who(Mapping mapping) {
		return this.table.who(mapping.method(), mapping.path("4711")).orElseThrow();
	}

}
