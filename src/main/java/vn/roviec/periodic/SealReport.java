package vn.roviec.periodic;

import vn.roviec.audit.AuditLog;
import vn.roviec.signature.SealPdf;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals the issued report where the agency has electronic seals. */
@Service
public class SealReport {

	private final SealPdf sealPdf;

	private final AuditLog audit;

	SealReport(SealPdf sealPdf, AuditLog audit) {
		this.sealPdf = sealPdf;
		this.audit = audit;
	}

	@Transactional
	public void seal(PeriodicReport report) {
		this.sealPdf.seal(report.agency(), report.clerk(), report.id().value());
		this.audit.append(report.agency(), "report.sealed", report.id().value(), "");
	}

}
