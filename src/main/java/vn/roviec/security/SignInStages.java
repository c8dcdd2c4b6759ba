package vn.roviec.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has to follow an officer's password. */
@Repository
@Transactional(readOnly = true)
class SignInStages {

	private static final List<String> ROLES = FactorRule.REQUIRED_OF.stream().map(Enum::name).toList();

	private static final String HOLDS_A_ROLE_THAT_NEEDS_IT = """
			exists (select 1 from officer_position p where p.agency_id = a.agency_id and p.officer_id = a.officer_id
			    and p.role in (:roles)
			    and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today))
			""";

	private static final String STAGE = """
			select case when coalesce(r.second_factor, 'OFF') = 'OFF' then 'PASSWORD'
			    when f.confirmed_at is not null then 'CODE'
			    when r.second_factor = 'REQUIRED' and %s then 'ENROL'
			    else 'PASSWORD' end
			from account a left join sign_in_rule r on r.agency_id = a.agency_id
			left join second_factor f on f.agency_id = a.agency_id and f.officer_id = a.officer_id
			where a.officer_id = :officer
			""".formatted(HOLDS_A_ROLE_THAT_NEEDS_IT);

	private static final String DEMANDED = """
			select count(*) from account a join sign_in_rule r on r.agency_id = a.agency_id
			where a.officer_id = :officer and r.second_factor = 'REQUIRED' and %s
			""".formatted(HOLDS_A_ROLE_THAT_NEEDS_IT);

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInStages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	SignInStage afterPassword(OfficerId officer) {
		return this.jdbc.sql(STAGE)
			.param("officer", officer.value())
			.param("roles", ROLES)
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> SignInStage.valueOf(row.getString(1)))
			.single();
	}

	/** Whether the agency asks this officer for a second factor today. */
	boolean demanded(OfficerId officer) {
		return this.jdbc.sql(DEMANDED)
			.param("officer", officer.value())
			.param("roles", ROLES)
			.param("today", LocalDate.now(this.clock))
			.query(Integer.class)
			.single() > 0;
	}

}
