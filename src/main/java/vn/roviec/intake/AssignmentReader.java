package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.DeadlineReader;

/** Reads the duties of each unit in the part on implementation. */
final class AssignmentReader {

	private static final Pattern IMPLEMENTATION = Pattern.compile(
			"(?:tổ chức (?:triển khai )?thực hiện|phân công (?:nhiệm vụ|trách nhiệm|thực hiện|tổ chức)|trách nhiệm (?:thực hiện|của|các|tổ chức)|nhiệm vụ (?:của )?các (?:cơ quan|đơn vị|ngành|bộ phận|thành viên)|tổ chức triển khai|phân công)");

	/**
	 * Below the top, the words must stand at the beginning: a task may well be to "tổ
	 * chức triển khai" something.
	 */
	private static final Pattern LOWER_IMPLEMENTATION = Pattern.compile(
			"^(?:về )?(?:tổ chức thực hiện|phân công (?:nhiệm vụ|trách nhiệm|thực hiện|tổ chức thực hiện)|trách nhiệm (?:thực hiện|của các))");

	private static final Pattern TO_EVERYBODY = Pattern.compile(
			"(?iu)^(?:trên đây là|(?:trong )?quá trình (?:triển khai|thực hiện|tổ chức)|trong quá trình|(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)[\\p{L} ]{0,40}(?:yêu cầu|đề nghị|giao)|yêu cầu (?:các|thủ trưởng)|đề nghị các|căn cứ (?:nội dung )?kế hoạch (?:này|trên)|nhận được kế hoạch|kế hoạch này (?:thay thế|có hiệu lực|được)|các (?:phòng|cơ quan|đơn vị|ban)[^.;]{0,120}(?:căn cứ|nghiêm túc|chịu trách nhiệm (?:tổ chức )?thi hành)).*");

	private static final Pattern OPENS_LIST = Pattern
		.compile("(?u)^.*(?:như sau|sau đây|sau|nhiệm vụ|nội dung)?\\s*:$");

	/** A group of units, whose members may be named below it. */
	private static final Pattern GROUP = Pattern
		.compile("(?iu)(?:(?:đối với|giao|đề nghị|trách nhiệm của)\\s+)?các\\s");

	/** Where the money comes from is nobody's duty. */
	private static final Pattern OF_MONEY = Pattern.compile("(?iu)(?:nguồn )?kinh phí\\s");

	private final UnitDictionary units;

	private final DeadlineReader deadlines;

	AssignmentReader(UnitDictionary units, DeadlineReader deadlines) {
		this.units = units;
		this.deadlines = deadlines;
	}

	List<PlanReading.Assignment> read(Outline outline, int contextYear) {
		List<Open> blocks = new ArrayList<>();
		outline.nodes()
			.filter(AssignmentReader::implementation)
			.filter((node) -> !nested(outline, node))
			.forEach((node) -> {
				Open direct = new Open("", node.line(), false);
				blocks.add(direct);
				duties(node.paragraphs(), direct, blocks);
				node.children().forEach((child) -> unit(child, blocks));
			});
		dropClosing(blocks);
		return blocks.stream()
			.filter((block) -> !block.duties.isEmpty())
			.map((block) -> block.close(this.units, this.deadlines, contextYear))
			.toList();
	}

	private static boolean implementation(Outline.Node node) {
		if (node.title() == null) {
			return false;
		}
		String title = Fold.key(node.title());
		return (node.rank() <= 1) ? IMPLEMENTATION.matcher(title).find()
				: node.rank() == 2 && LOWER_IMPLEMENTATION.matcher(title).find();
	}

	private static boolean nested(Outline outline, Outline.Node node) {
		return outline.nodes()
			.anyMatch((other) -> other != node && implementation(other)
					&& other.andBelow().anyMatch((below) -> below == node));
	}

	private boolean known(String name) {
		return !this.units.resolve(UnitHeading.bare(name)).ids().isEmpty();
	}

	private void unit(Outline.Node node, List<Open> blocks) {
		if (node.title() == null) {
			untitled(node, blocks);
		}
		else if (!UnitHeading.names(node.title())) {
			asked(node, blocks);
		}
		else {
			Open block = new Open(node.title(), node.line(), UnitHeading.asked(node.title()));
			blocks.add(block);
			duties(node.paragraphs(), block, blocks);
			node.children().forEach((child) -> below(child, block, blocks));
			return;
		}
		node.children().forEach((child) -> unit(child, blocks));
	}

	/** "Giao Phòng Kinh tế …" below a heading that names nobody. */
	private static void asked(Outline.Node node, List<Open> blocks) {
		for (Block.Paragraph paragraph : node.paragraphs()) {
			HeadingText cut = UnitHeading.ordered(paragraph.text())
					? UnitHeading.cut(paragraph.text(), UnitHeading::complete) : null;
			if (cut != null && cut.title() != null && !TO_EVERYBODY.matcher(paragraph.text()).matches()) {
				Open block = new Open(cut.title(), paragraph.line(), UnitHeading.asked(cut.title()));
				block.duties.add(new Block.Paragraph(paragraph.line(), paragraph.marker(), cut.rest(), 0, false));
				blocks.add(block);
			}
		}
	}

	/**
	 * A numbered paragraph without a heading: the name that it begins with, or nobody's.
	 */
	private void untitled(Outline.Node node, List<Open> blocks) {
		HeadingText cut = UnitHeading.cut(node.rest(), UnitHeading::complete);
		if (cut == null && OF_MONEY.matcher(node.rest()).lookingAt()) {
			return;
		}
		Open block = (cut != null && cut.title() != null)
				? new Open(cut.title(), node.line(), UnitHeading.asked(cut.title())) : new Open("", node.line(), false);
		blocks.add(block);
		String duty = (cut != null) ? cut.rest() : node.rest();
		block.duties.add(new Block.Paragraph(node.line(), node.source().marker(), duty, 0, false));
		duties(node.body(), block, blocks);
	}

	/** Numbers below a unit's heading are duties, unless they name further units. */
	private void below(Outline.Node node, Open block, List<Open> blocks) {
		if (node.title() != null && UnitHeading.names(node.title())
				&& (node.source().emphasised() > 0 || known(node.title()) || GROUP.matcher(block.unit).lookingAt())) {
			unit(node, blocks);
			return;
		}
		boolean heads = node.title() != null && (!node.body().isEmpty() || !node.children().isEmpty())
				&& node.rest().isBlank();
		if (!heads) {
			block.duties.add(node.source());
		}
		duties(node.body(), block, blocks);
		node.children().forEach((child) -> below(child, block, blocks));
	}

	private void duties(List<Block.Paragraph> paragraphs, Open first, List<Open> blocks) {
		Open block = first;
		for (int i = 0; i < paragraphs.size(); i++) {
			Block.Paragraph paragraph = paragraphs.get(i);
			boolean last = i + 1 == paragraphs.size();
			if (!last && (OPENS_LIST.matcher(paragraph.text()).matches() || stands(paragraph, paragraphs.get(i + 1)))) {
				Open named = headed(paragraph);
				block = (named != null && first.unit.isEmpty()) ? named : block;
				if (named != null && block == named) {
					blocks.add(block);
				}
				continue;
			}
			HeadingText cut = first.unit.isEmpty() ? UnitHeading.cut(paragraph.text(), this::known) : null;
			if (cut != null && cut.title() != null && !TO_EVERYBODY.matcher(paragraph.text()).matches()
					&& !paragraph.text().contains("./")) {
				block = new Open(cut.title(), paragraph.line(), UnitHeading.asked(cut.title()));
				blocks.add(block);
				block.duties.add(new Block.Paragraph(paragraph.line(), paragraph.marker(), cut.rest(), 0, false));
			}
			else {
				block.duties.add(paragraph);
			}
		}
	}

	/** A name alone on its line, in bold or above a list, heads what follows. */
	private boolean stands(Block.Paragraph paragraph, Block.Paragraph next) {
		String text = paragraph.text();
		boolean name = UnitHeading.names(text) && !text.matches("(?s).*[.;,]$") && !UnitHeading.sentence(text);
		return name && (paragraph.wholeEmphasised() || paragraph.heading()
				|| (next.bullet() && !paragraph.marker().equals(next.marker()) && known(text)));
	}

	private static @Nullable Open headed(Block.Paragraph paragraph) {
		String name = paragraph.text().replaceFirst("\\s*:$", "");
		return (UnitHeading.names(name) && Fold.words(name) <= 16)
				? new Open(name, paragraph.line(), UnitHeading.asked(name)) : null;
	}

	/** The last paragraphs of the part speak to everybody; they are nobody's duty. */
	private static void dropClosing(List<Open> blocks) {
		blocks.removeIf((block) -> block.duties.isEmpty());
		if (blocks.isEmpty()) {
			return;
		}
		Open last = blocks.get(blocks.size() - 1);
		boolean going = true;
		while (going && !last.duties.isEmpty()) {
			Block.Paragraph paragraph = last.duties.get(last.duties.size() - 1);
			boolean end = paragraph.text().matches(".*\\.\\s?/\\s?\\.?$") && !paragraph.bullet()
					&& last.duties.size() > 1;
			going = (end || TO_EVERYBODY.matcher(paragraph.text()).matches())
					&& (!paragraph.marker().numbered() || last.unit.isEmpty());
			if (going) {
				last.duties.remove(last.duties.size() - 1);
			}
		}
	}

	/** A unit's duties while they are being collected. */
	private static final class Open {

		private final String unit;

		private final int line;

		private final boolean asked;

		private final List<Block.Paragraph> duties = new ArrayList<>();

		Open(String unit, int line, boolean asked) {
			this.unit = unit;
			this.line = line;
			this.asked = asked;
		}

		PlanReading.Assignment close(UnitDictionary units, DeadlineReader deadlines, int contextYear) {
			String name = UnitHeading.bare(this.unit);
			List<PlanReading.Duty> read = this.duties.stream()
				.map((duty) -> new PlanReading.Duty(duty.text(), role(duty.text()),
						TimeWords.read(duty.text(), deadlines, contextYear), duty.line()))
				.toList();
			return new PlanReading.Assignment(name, name.isEmpty() ? List.of() : units.resolve(name).ids(), read,
					this.line);
		}

		private DutyRole role(String duty) {
			if (this.asked) {
				return DutyRole.REQUESTED;
			}
			String text = Fold.key(duty);
			if (text.contains("thường trực, tham mưu")
					|| text.matches("^(?:là )?(?:cơ quan |đơn vị )?(?:thường trực|đầu mối).*")) {
				return DutyRole.STANDING;
			}
			int lead = text.indexOf("chủ trì");
			int coordinate = text.indexOf("phối hợp");
			boolean opens = lead >= 0 && (lead <= 40 || text.startsWith("chủ trì"));
			if (opens && (coordinate < 0 || lead < coordinate)) {
				return DutyRole.LEAD;
			}
			return (coordinate >= 0 && coordinate <= 12) ? DutyRole.COORDINATE : DutyRole.UNSPECIFIED;
		}

	}

}
