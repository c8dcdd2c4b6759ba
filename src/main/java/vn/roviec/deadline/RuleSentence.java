package vn.roviec.deadline;

/**
 * Says in one Vietnamese sentence which rule read a deadline.
 */
final class RuleSentence {

	private RuleSentence() {
	}

	static String of(Meaning meaning) {
		return switch (meaning.kind()) {
			case DATE -> "Ngày ghi rõ: đến hạn đúng ngày đó.";
			case BEFORE_DATE -> "“Trước ngày”: phải xong trước ngày này, nhắc theo ngày liền trước.";
			case BY_DATE -> "“Chậm nhất”, “đến ngày”: hết ngày này là hết hạn.";
			case BEFORE_PERIOD -> "“Trước” một tháng, quý hoặc năm: đến hạn vào ngày cuối cùng trước đó.";
			case BY_PERIOD -> "“Đến hết”, “chậm nhất”: đến hạn vào ngày cuối của thời gian đã nêu.";
			case WEEK -> "Tuần hoặc tuần mười ngày trong tháng: đến hạn vào ngày cuối của tuần đó.";
			case MONTH -> "Tháng: tính từ ngày đầu tháng, đến hạn vào ngày cuối tháng.";
			case QUARTER -> "Quý: tính từ ngày đầu quý, đến hạn vào ngày cuối quý.";
			case HALF_YEAR -> "Các tháng đầu hoặc cuối năm: đến hạn vào ngày cuối của các tháng đó.";
			case YEAR -> "Năm: tính từ ngày 01/01, đến hạn vào ngày 31/12.";
			case PART -> "Đầu, giữa, cuối tháng hoặc năm: theo Điều 146 Bộ luật Dân sự 2015.";
			case PERIOD -> "Giai đoạn: tính từ ngày đầu, đến hạn vào ngày cuối của giai đoạn.";
			case LIST -> "Nhiều mốc thời gian: mỗi mốc một hạn riêng.";
			case MULTIPLE -> "Nhiều vế có thời hạn khác nhau: cần người tách thành từng việc.";
			case RECURRING -> recurring(meaning);
			case CONTINUOUS -> "Việc làm thường xuyên: không có ngày đến hạn, rà soát theo kỳ báo cáo.";
			case ON_DEMAND -> "Làm khi có yêu cầu hoặc đột xuất: không có ngày đến hạn.";
			case RELATIVE_EVENT -> "Thời hạn tính theo một sự kiện: chờ nhập ngày xảy ra sự kiện.";
			case OPEN_START -> "Chỉ nêu thời điểm bắt đầu: không có ngày đến hạn.";
			case NO_FIXED_DATE -> "Không nêu ngày cụ thể: cần hỏi lại ngày đến hạn.";
			case NOT_A_DEADLINE -> "Mốc thời gian thuộc tên văn bản, số so sánh hoặc đã qua: không phải thời hạn.";
			case BLANK -> "Ô trống: không có thời hạn riêng, cần người xác nhận.";
			case INVALID -> "Ngày, tháng hoặc quý không có thật: cần sửa lại.";
		};
	}

	private static String recurring(Meaning meaning) {
		if (meaning.frequencies().isEmpty()) {
			return "Việc lặp lại theo chu kỳ riêng: cần người nhập ngày của từng kỳ.";
		}
		return (meaning.due().isEmpty()) ? "Việc lặp lại hằng tuần hoặc hằng tháng: mỗi kỳ một hạn."
				: "Việc lặp lại theo chu kỳ: mỗi kỳ một hạn, vào ngày đã nêu hoặc ngày cuối kỳ.";
	}

}
