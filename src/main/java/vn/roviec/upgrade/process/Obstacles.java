package vn.roviec.upgrade.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** Says why a process cannot go on by another version. */
final class Obstacles {

	private Obstacles() {
	}

	static String of(MigratingProcessInstanceValidationReport report) {
		List<String> reasons = new ArrayList<>(report.getFailures());
		report.getActivityInstanceReports()
			.forEach((one) -> reasons.add(at(one.getSourceScopeId(), one.getFailures())));
		report.getTransitionInstanceReports()
			.forEach((one) -> reasons.add(at(one.getSourceScopeId(), one.getFailures())));
		return String.join("; ", reasons);
	}

	static String of(ProcessEngineException ex) {
		return "có người vừa xử lý, chạy lại lệnh (" + ex.getMessage() + ")";
	}

	private static String at(String element, List<String> failures) {
		return "bước \"" + element + "\" không có bước nào nối tiếp trong phiên bản mới (" + String.join(" ", failures)
				+ ")";
	}

}
