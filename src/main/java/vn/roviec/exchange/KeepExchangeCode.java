package vn.roviec.exchange;

import java.util.regex.Pattern;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes the code by which the exchange knows the agency. */
@Service
public class KeepExchangeCode {

	/** H26.5.1 (QĐ 20/2020/QĐ-TTg) or 000.00.05.H26 (QCVN 102:2016). */
	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*");

	private static final int LONGEST = 50;

	private final ExchangeCodes codes;

	private final AuditLog audit;

	KeepExchangeCode(ExchangeCodes codes, AuditLog audit) {
		this.codes = codes;
		this.audit = audit;
	}

	@Transactional
	public void keep(Actor administrator, String written) {
		if (!administrator.holds(Role.ADMINISTRATOR)) {
			throw new NotAllowed("exchange.code");
		}
		String code = written.strip();
		if (code.length() > LONGEST || !CODE.matcher(code).matches()) {
			throw new Refused("exchange.code.wrong");
		}
		this.codes.keep(administrator.agency(), code);
		this.audit.append(administrator, "exchange.code", administrator.agency().value(), code);
	}

}
