package vn.roviec.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads issuer, number, date and title; where the head of the file is gone, from the note
 * on the appendix and from the sentence that issues the plan.
 */
final class HeaderReader {

	static final Pattern NATIONAL_TITLE = Pattern.compile(
			"(?iu)c[ộô]ng h(?:[òõó]a|o[àãá]) xã h[ộô]i chủ nghĩa việt nam|độc lập\\s*[-–]\\s*tự do\\s*[-–]\\s*hạnh ph[úu]c");

	private static final Pattern NUMBER = Pattern.compile(
			"(?:^Số\\s*[:.]?|\\sSố\\s*:)\\s*(\\d{1,5}[a-zđ]?)?[\\s.…_]*\\s*([/-])\\s*(\\p{Lu}[\\p{L}\\d]*(?:\\s?[-–/]\\s?\\p{Lu}[\\p{L}&]*)*)");

	/** The number and all that follows it on its line. */
	private static final Pattern NUMBER_ON = Pattern.compile("(?:^|\\s)Số\\s*:.*$");

	private static final String PLACE = "(?iu)(?:^|\\s)(?:((?:\\p{L}[\\p{L}'’.-]*\\s){0,5}[\\p{L}\\d][\\p{L}\\d'’.-]*)\\s*,\\s*)?ngày";

	/** "An Bình Trung, ngày 12/02/2026". */
	private static final Pattern DATE_IN_FIGURES = Pattern
		.compile(PLACE + "\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");

	private static final Pattern DATE_LINE = Pattern
		.compile(PLACE + "\\s*([\\d.…_ ]{0,12}?)\\s*tháng\\s*([\\d.…_ ]{0,12}?)\\s*năm\\s*(\\d{4})?");

	private static final Pattern ATTACHED = Pattern.compile(
			"(?iu)\\((?:ban hành\\s*)?kèm theo\\s+(?:kế hoạch|quyết định|chương trình)\\s+(?:số\\s*:?\\s*)?(\\d{1,5}[a-zđ]?)?[\\s.…_]*([/-])\\s*([\\p{L}\\d]+(?:[-–/][\\p{L}&]+)*)(.*)");

	private static final Pattern OF_AGENCY = Pattern
		.compile("(?iu)của\\s+((?:ubnd|ủy ban nhân dân|uỷ ban nhân dân).*?)\\s*\\)?[.\\s]*$");

	private static final Pattern NOT_AGENCY = Pattern
		.compile("(?iu)^(?:số\\s*[:.]?.*|d[ựư] thảo.*|h[ỏo][ảa] tốc|thượng khẩn|khẩn|.*,\\s*ngày.*tháng.*|\\*+)$");

	private static final Pattern COMMITTEE = Pattern.compile("(?iu)(?:ubnd|(?:ủy|uỷ) ban nhân dân) ");

	private final TitleReader titles = new TitleReader();

	Header read(List<Block.Paragraph> preamble, List<Block.Paragraph> all) {
		TitleReader.Found title = this.titles.read(preamble);
		List<Block.Paragraph> above = preamble.subList(0, Math.max(0, title.at()));
		boolean national = above.stream().anyMatch((one) -> NATIONAL_TITLE.matcher(one.text()).find());
		Numbered numbered = number(above, all);
		Dated dated = date(above, numbered);
		String agency = agency(above);
		String issuer = (agency != null && !AgencyName.nameless(agency)) ? agency
				: issuerElsewhere(preamble, title, numbered, dated.place(), all);
		return new Header(issuer, docType(title, numbered), numbered.number(), numbered.symbol(), dated.place(),
				dated.date(), dated.month(), title.title(), national, agency != null, numbered.line(),
				numbered.line() > 0 && numbered.number() == null, dated.line(), dated.line() > 0 && !dated.hasDay(),
				Math.max(0, title.end()));
	}

	private static @Nullable String docType(TitleReader.Found title, Numbered numbered) {
		if (title.docType() != null || numbered.symbol() == null) {
			return title.docType();
		}
		return numbered.symbol().contains("-") ? numbered.symbol().split("[-–/]")[0] : null;
	}

	private static Numbered number(List<Block.Paragraph> above, List<Block.Paragraph> all) {
		for (Block.Paragraph paragraph : above) {
			Matcher found = NUMBER.matcher(paragraph.text());
			if (found.find()) {
				String rest = paragraph.text().substring(found.end());
				return new Numbered(found.group(1), symbol(found.group(3)), paragraph.line(), rest, null, null);
			}
		}
		for (Block.Paragraph paragraph : all) {
			Matcher found = ATTACHED.matcher(paragraph.printed());
			if (found.find()) {
				Matcher date = Dates.ANYWHERE.matcher(found.group(4));
				Matcher agency = OF_AGENCY.matcher(found.group(4));
				return new Numbered(found.group(1), symbol(found.group(3)), 0, "",
						date.find() ? Dates.of(date, 1) : null,
						agency.find() ? AgencyName.fromText(agency.group(1)) : null);
			}
		}
		return new Numbered(null, null, 0, "", null, null);
	}

	private static String symbol(String written) {
		return written.replaceAll("\\s", "").replace('–', '-');
	}

	private static Dated date(List<Block.Paragraph> above, Numbered numbered) {
		for (Block.Paragraph paragraph : above) {
			String text = NATIONAL_TITLE.matcher(paragraph.text()).replaceAll(" ");
			String rest = (paragraph.line() == numbered.line()) ? numbered.rest() : text;
			Matcher found = Stream.of(DATE_LINE.matcher(rest), DATE_IN_FIGURES.matcher(rest), DATE_LINE.matcher(text))
				.filter(Matcher::find)
				.findFirst()
				.orElse(null);
			if (found != null) {
				String place = (found.group(1) == null) ? "" : found.group(1).strip();
				Integer day = figure(found.group(2));
				return Dated.of(place, day, figure(found.group(3)), figure(found.group(4)), paragraph.line());
			}
		}
		LocalDate date = numbered.date();
		return new Dated(null, date, (date != null) ? YearMonth.from(date) : null, true, 0);
	}

	private static @Nullable Integer figure(@Nullable String text) {
		String figures = (text == null) ? "" : text.replaceAll("\\D", "");
		return figures.isEmpty() ? null : Integer.valueOf(figures);
	}

	private static @Nullable String agency(List<Block.Paragraph> above) {
		List<String> lines = above.stream()
			.map((paragraph) -> NATIONAL_TITLE.matcher(paragraph.text()).replaceAll(" "))
			.map((line) -> NUMBER_ON.matcher(line).replaceFirst("").strip())
			.filter((line) -> !line.isEmpty() && !NOT_AGENCY.matcher(line).matches())
			.filter((line) -> Fold.capitals(line) || COMMITTEE.matcher(line).lookingAt())
			.toList();
		return AgencyName.fromHeader(lines);
	}

	private static @Nullable String issuerElsewhere(List<Block.Paragraph> preamble, TitleReader.Found title,
			Numbered numbered, @Nullable String place, List<Block.Paragraph> all) {
		if (numbered.agency() != null) {
			return numbered.agency();
		}
		String basis = preamble.stream()
			.skip(Math.max(0, title.end()))
			.map(Block.Paragraph::text)
			.filter((text) -> text.contains("ban hành") && !text.startsWith("Căn cứ") && !text.startsWith("Thực hiện"))
			.collect(Collectors.joining("\n"));
		String issuer = AgencyName.fromText(basis);
		if (issuer == null && title.title() != null) {
			issuer = AgencyName.fromText(title.title());
		}
		String whole = all.stream().map(Block.Paragraph::text).collect(Collectors.joining("\n"));
		if (issuer == null && place != null) {
			issuer = AgencyName.fromPlace(whole, place);
		}
		return (issuer != null) ? issuer : AgencyName.fromText(whole);
	}

	/** The number, and what the note on the appendix says besides. */
	private record Numbered(@Nullable String number, @Nullable String symbol, int line, String rest,
			@Nullable LocalDate date, @Nullable String agency) {
	}

	/** The line with place and date. */
	private record Dated(@Nullable String place, @Nullable LocalDate date, @Nullable YearMonth month, boolean hasDay,
			int line) {

		static Dated of(String place, @Nullable Integer day, @Nullable Integer month, @Nullable Integer year,
				int line) {
			String where = place.isEmpty() ? null : place;
			try {
				YearMonth yearMonth = (month != null && year != null) ? YearMonth.of(year, month) : null;
				LocalDate date = (yearMonth != null && day != null) ? yearMonth.atDay(day) : null;
				return new Dated(where, date, yearMonth, day != null, line);
			}
			catch (DateTimeException ex) {
				return new Dated(where, null, null, day != null, line);
			}
		}

	}

}
