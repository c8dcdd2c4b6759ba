package vn.roviec.periodic;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outline (đề cương) of each agency's reports: words with fields in braces. Who has
 * none of its own uses that of reports on administrative reform.
 */
@Repository
@Transactional
public class ReportOutlines {

	static final Pattern FIELD = Pattern.compile("\\{([^{}\n]*)}");

	private static final int LONGEST = 20_000;

	private static final String USUAL = """
			{cơ quan} báo cáo kết quả thực hiện {kế hoạch}, {kỳ} (số liệu từ ngày {từ ngày} đến hết ngày {đến ngày}) như sau:
			I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
			Thực hiện {kế hoạch} (số {số kế hoạch}), {cơ quan} đã giao {tổng số} nhiệm vụ cho các cơ quan, đơn vị; việc tiếp nhận, tiến độ và kết quả được theo dõi thường xuyên.
			{đơn vị chưa báo cáo}
			II. KẾT QUẢ THỰC HIỆN
			1. Kết quả chung
			Đến hết kỳ báo cáo đã hoàn thành {hoàn thành}/{tổng số} nhiệm vụ ({tỷ lệ} %); trong kỳ hoàn thành {trong kỳ} nhiệm vụ. Cụ thể: {trước hạn} nhiệm vụ hoàn thành trước hạn, {đúng hạn} nhiệm vụ đúng hạn, {xong muộn} nhiệm vụ hoàn thành chậm; {đang làm} nhiệm vụ đang thực hiện trong hạn, {quá hạn} nhiệm vụ quá hạn chưa hoàn thành, {dừng} nhiệm vụ dừng.
			{bảng đơn vị}
			{chỉ tiêu}
			2. Kết quả trong kỳ theo từng nội dung
			{kết quả trong kỳ}
			III. ĐÁNH GIÁ CHUNG
			1. Nhiệm vụ chậm
			{việc chậm}
			2. Khó khăn, vướng mắc
			{khó khăn}
			IV. NHIỆM VỤ KỲ SAU
			{kỳ sau}
			V. KIẾN NGHỊ, ĐỀ XUẤT
			{kiến nghị}
			Kết quả từng nhiệm vụ tại phụ lục kèm theo. Trên đây là báo cáo {kỳ} của {cơ quan}./.
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportOutlines(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The agency's outline, else the usual one. */
	@Transactional(readOnly = true)
	public String of(AgencyId agency) {
		return this.jdbc.sql("select words from report_outline where agency_id = ?")
			.param(agency.value())
			.query(String.class)
			.optional()
			.orElse(USUAL);
	}

	void save(Actor actor, String words) {
		this.jdbc.sql("delete from report_outline where agency_id = ?").param(actor.agency().value()).update();
		this.jdbc.sql("insert into report_outline (agency_id, words, changed_by, changed_at) values (?, ?, ?, ?)")
			.params(actor.agency().value(), words, actor.officer().value(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Back to the usual one. */
	void forget(AgencyId agency) {
		this.jdbc.sql("delete from report_outline where agency_id = ?").param(agency.value()).update();
	}

	/**
	 * Whether an outline can be filled.
	 * @throws Refused where it is blank or asks for something that there is not
	 */
	static void check(String words) {
		if (words.isBlank()) {
			throw new Refused("report.outline.words.missing");
		}
		if (words.length() > LONGEST) {
			throw new Refused("report.outline.words.long", LONGEST);
		}
		for (Matcher field = FIELD.matcher(words); field.find();) {
			if (ReportField.of(field.group(1)).isEmpty()) {
				throw new Refused("report.outline.words.field", field.group(1));
			}
		}
	}

}
