package vn.roviec.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.roviec.document.PlacesOnPaper.Kind;
import vn.roviec.document.PlacesOnPaper.Place;
import vn.roviec.document.PlanSheet.Group;
import vn.roviec.document.PlanSheet.Item;
import vn.roviec.document.PlanSheet.Product;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan's PDF: a file to be kept for ever, in the layout that the decree wants. */
class RenderPlanPdfTests {

	private static final List<String> ATTACKS = List.of("${7*7}", "__${7*7}__", "#{plan.title}", "*{title}", "@{/x}",
			"[[${7*7}]]", "[(${7*7})]", "<b>đậm</b>", "<script>alert(1)</script>", "<img src='file:///etc/passwd'/>",
			"<style>@page{size:1mm}</style>", "</p></div></body></html>", "&lt;i&gt;", "&#60;", "&nbsp;", "<!-- -->",
			"]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;",
			"javascript:alert(1)", "\" onload=\"x", "' th:text='1", "T(java.lang.Runtime)", "=1+1", "\\u003cb\\u003e");

	private final RenderPlanPdf press = PaperSamples.press();

	static Stream<PlanSheet> sheets() {
		return Stream.of(PaperSamples.issued(), PaperSamples.byDeputy(), PaperSamples.brief(), PaperSamples.rich());
	}

	@ParameterizedTest
	@MethodSource("sheets")
	void everyPlanIsPdfA2a(PlanSheet sheet) throws Exception {
		LongLived.mustBe(print(sheet));
	}

	@ParameterizedTest
	@MethodSource("sheets")
	void theWordsOfTheFileAreThoseOfThePlan(PlanSheet sheet) throws IOException {
		String text = squeezed(String.join(" ", pages(print(sheet))));

		List<String> words = new ArrayList<>(sheet.issuerLines());
		words.add(sheet.title());
		words.addAll(sheet.basisLines());
		sheet.body().forEach((block) -> words.addAll(List.of(block.words().split("[·\n]"))));
		words.addAll(sheet.recipientLines());
		words.addAll(sheet.capacity());
		sheet.appendix().forEach((group) -> group.items().forEach((item) -> words.add(item.content())));
		assertThat(words).allSatisfy((part) -> assertThat(text).contains(squeezed(part)));
	}

	@Test
	void boldAndItalicWordsAreSetInTheirFonts() throws IOException {
		Map<String, StringBuilder> byFont = new HashMap<>();
		try (PDDocument document = Loader.loadPDF(print(PaperSamples.rich()))) {
			new PDFTextStripper() {
				@Override
				protected void processTextPosition(TextPosition letter) {
					String font = letter.getFont().getName().replaceFirst(".*\\+", "");
					byFont.computeIfAbsent(font, (name) -> new StringBuilder()).append(letter.getUnicode());
				}
			}.getText(document);
		}
		assertThat(squeezed(byFont.get("LiberationSerif-Bold").toString()))
			.contains(squeezed("Hạ tầng số:"), squeezed("TTChỉ tiêuĐơn vị tínhNăm 2026"), squeezed("trực tuyến"))
			.doesNotContain(squeezed("từng thôn"));
		assertThat(squeezed(byFont.get("LiberationSerif-Italic").toString())).contains(squeezed("đến từng thôn"),
				squeezed("nếu có điện lưới"));
		assertThat(squeezed(byFont.get("LiberationSerif-BoldItalic").toString()))
			.contains(squeezed("không để nơi nào bị bỏ lại"));
	}

	@Test
	void aHundredAttacksAreWordsOnPaper() throws IOException {
		List<Item> items = IntStream.range(0, ATTACKS.size())
			.mapToObj((no) -> new Item(ATTACKS.get(no), "nội dung " + ATTACKS.get(no), ATTACKS.get(no), "", "",
					List.of(new Product("sản phẩm " + ATTACKS.get(no), "hạn"))))
			.toList();
		List<String> body = new ArrayList<>(
				ATTACKS.stream().map((attack) -> "**Một đoạn " + attack + " đến hết.**").toList());
		body.add("| Trong ô | " + String.join(" | ", ATTACKS.subList(0, 15)) + " |");
		byte[] pdf = print(PaperSamples.with(body, List.of(new Group("I", ATTACKS.get(0), items))));

		String text = squeezed(String.join(" ", pages(pdf)));
		assertThat(ATTACKS).allSatisfy((attack) -> assertThat(text).contains(squeezed("Một đoạn " + attack + " đến"))
			.contains(squeezed("nội dung " + attack))
			.contains(squeezed("sản phẩm " + attack)));
		assertThat(text).doesNotContain("root:");
	}

	@Test
	void whatNoFileCanHoldIsLeftOut() throws IOException {
		byte[] pdf = print(PaperSamples.with(List.of("Một\u0000\u000b\ud800 đoạn \ufffe văn."), List.of()));

		assertThat(pages(pdf).get(0)).contains("đoạn");
	}

	@Test
	void theSameWordsGiveTheSameBytes() {
		String first = PaperSamples.press().render(PaperSamples.issued(), PaperSamples.WRITTEN).sha256();

		assertThat(this.press.render(PaperSamples.issued(), PaperSamples.WRITTEN).sha256()).isEqualTo(first);
		assertThat(this.press.render(PaperSamples.byDeputy(), PaperSamples.WRITTEN).sha256()).isNotEqualTo(first);
	}

	@Test
	void pagesAreNumberedFromTheSecondAndTheAppendixByItself() throws IOException {
		List<String> pages = pages(print(PaperSamples.byDeputy()));

		assertThat(pages).hasSizeGreaterThanOrEqualTo(4);
		assertThat(pages.get(0)).startsWith("ỦY BAN NHÂN DÂN");
		assertThat(pages.get(1)).startsWith("2");
		assertThat(pages.get(2)).startsWith("PHỤ LỤC");
		assertThat(pages.get(3)).startsWith("2");
		assertThat(pages.subList(2, pages.size())).allSatisfy((page) -> assertThat(page).contains("Cơ quan chủ trì"));
	}

	@Test
	void theHeadingOfAGroupStandsOnEachPageOfItsTasksAndNeverBelowAllOfThem() throws IOException {
		for (int first = 6; first < 16; first++) {
			List<Group> groups = List.of(new Group("I", "NHÓM MỘT", tasks(1, first)),
					new Group("II", "NHÓM HAI", tasks(first + 1, 16)));
			byte[] pdf = print(PaperSamples.with(List.of("Một đoạn."), groups));
			assertThat(pages(pdf).stream().skip(1)).hasSizeGreaterThan(2).allSatisfy((page) -> {
				assertThat(page).contains("NHÓM");
				assertThat(page.strip()).doesNotEndWith("NHÓM HAI");
			});
		}
	}

	private static List<Item> tasks(int from, int count) {
		return IntStream.range(from, from + count)
			.mapToObj((no) -> new Item(String.valueOf(no),
					"Rà soát, cập nhật và công khai danh mục theo quy định của cấp trên", "Phòng Văn hóa - Xã hội",
					"Văn phòng HĐND và UBND", "",
					List.of(new Product("Báo cáo", "Quý I"), new Product("Kế hoạch kiểm tra", "31/12/2026"))))
			.toList();
	}

	@Test
	void theSignatureNeverStandsAlone() throws IOException {
		for (int lines = 12; lines < 30; lines++) {
			List<String> body = new ArrayList<>();
			IntStream.range(0, lines).forEach((line) -> body.add("Một ý ngắn."));
			body.add("Câu cuối của kế hoạch./.");
			List<String> pages = pages(print(PaperSamples.with(body, List.of())));
			String last = pages.get(pages.size() - 1);
			assertThat(last).contains("Câu cuối", "Nơi nhận", "CHỦ TỊCH", PaperSamples.SIGNER);
		}
	}

	@Test
	void theEmptyPlacesAreFoundWhereTheyAre() throws IOException {
		byte[] pdf = print(PaperSamples.byDeputy());
		List<Place> places = PlacesOnPaper.empty(pdf);

		assertThat(places).extracting(Place::page).containsExactly(1, 1, 1, 1, 3, 3, 3, 3);
		assertThat(places.subList(0, 4)).extracting(Place::kind)
			.containsExactly(Kind.NUMBER, Kind.DAY, Kind.MONTH, Kind.YEAR);
		assertThat(places).filteredOn((place) -> place.kind() == Kind.NUMBER)
			.allSatisfy((place) -> assertThat(place.width()).isBetween(26f, 40f));
		assertThat(places.get(0).fontSize()).isEqualTo(13);
		assertThat(places.get(1).fontSize()).isEqualTo(14);
		assertThat(PlacesOnPaper.empty(print(PaperSamples.issued()))).isEmpty();
		Place name = PlacesOnPaper.name(pdf, PaperSamples.SIGNER).orElseThrow();
		assertThat(name.page()).isEqualTo(2);
		assertThat(name.x()).isGreaterThan(300);
	}

	private byte[] print(PlanSheet sheet) {
		return this.press.render(sheet, PaperSamples.WRITTEN).bytes();
	}

	private static List<String> pages(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			List<String> pages = new ArrayList<>();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				pages.add(stripper.getText(document).strip());
			}
			return pages;
		}
	}

	/** Without blanks: a line may end within an attack. */
	private static String squeezed(String text) {
		return text.replaceAll("[\\s\\u00a0]+", "");
	}

}
