package vn.roviec.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.roviec.exchange.UnreadablePackage.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Packages go out and come in without losing a word, and what is no package is refused.
 */
class PackageTests {

	private static final Party COMMUNE = new Party("H26.5.1", "UBND xã An Bình Trung");

	private static final DocumentKey KEY = new DocumentKey("H26.5.1", "07", "KH-UBND", LocalDate.of(2026, 3, 2));

	@Test
	void aDocumentComesBackAsItWent() throws Exception {
		ExchangedDocument document = document("Kế hoạch cải cách hành chính <2026> & \"những việc\" khác");
		assertThat(ReadPackage.from(WritePackage.of(document))).isEqualTo(document);
	}

	@Test
	void theSameDocumentGivesTheSameBytes() {
		assertThat(WritePackage.of(document("Một"))).isEqualTo(WritePackage.of(document("Một")));
	}

	@Test
	void aStatusComesBackAsItWent() throws Exception {
		ExchangedStatus status = new ExchangedStatus(KEY, new Party("000.00.02.H26", "Sở Nội vụ"), StatusCode.ACCEPTED,
				"Đã vào sổ", LocalDateTime.of(2026, 3, 2, 16, 5, 9), "Văn phòng", "Văn thư");
		assertThat(ReadPackage.from(WritePackage.of(status))).isEqualTo(status);
	}

	@Test
	void theLayoutIsThatOfTheStandard() {
		String xml = new String(WritePackage.of(document("Một")), StandardCharsets.UTF_8);
		assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
				+ "<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"><edXML:edXMLEnvelope"
				+ " xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"><edXML:edXMLHeader><edXML:MessageHeader>"
				+ "<edXML:From><edXML:OrganId>H26.5.1</edXML:OrganId>")
			.contains("<edXML:DocumentId>H26.5.1,2026/03/02,07/KH-UBND</edXML:DocumentId>")
			.contains("<edXML:Timestamp>2026/03/02 16:00:00</edXML:Timestamp>")
			.contains("<edXML:BussinessDocType>0</edXML:BussinessDocType>")
			.contains(
					"</edXML:edXMLEnvelope><AttachmentEncoded><Attachment><ContentType>application/pdf</ContentType>");
	}

	@Test
	void aFileThatTheSenderHasPressedIsUnpacked() throws Exception {
		byte[] pdf = "%PDF-1.7 nội dung".getBytes(StandardCharsets.UTF_8);
		String xml = own(document("Một")).replaceAll("(?s)<ContentTransferEncoded>.*?</ContentTransferEncoded>",
				"<ContentTransferEncoded>" + Base64.getMimeEncoder().encodeToString(zip("a1b2.pdf", pdf))
						+ "</ContentTransferEncoded>");
		ExchangedDocument read = (ExchangedDocument) ReadPackage.from(xml.getBytes(StandardCharsets.UTF_8));
		assertThat(read.files()).singleElement()
			.satisfies((file) -> assertThat(file.content()).isEqualTo(pdf))
			.satisfies((file) -> assertThat(file.name()).isEqualTo("Kế hoạch.pdf"));
	}

	@Test
	void prefixesDoNotCount() throws Exception {
		String xml = own(document("Một")).replace("edXML:edXMLEnvelope", "x:edXMLEnvelope")
			.replace("edXML:", "x:")
			.replace("xmlns:edXML=", "xmlns:x=");
		assertThat(ReadPackage.from(xml.getBytes(StandardCharsets.UTF_8))).isEqualTo(document("Một"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-02", "02/03/2026", "2/3/2026", "2026/03/02" })
	void daysAreReadInEachWayOfWriting(String day) throws Exception {
		String xml = own(document("Một")).replace("<edXML:PromulgationDate>2026/03/02<",
				"<edXML:PromulgationDate>" + day + "<");
		assertThat(((ExchangedDocument) ReadPackage.from(xml.getBytes(StandardCharsets.UTF_8))).key()).isEqualTo(KEY);
	}

	@ParameterizedTest
	@CsvSource({ "H26.5.1, MISSING, OrganId", "07<, MISSING, CodeNumber", "2026/03/02<, WRONG, PromulgationDate",
			"Một, MISSING, Subject" })
	void aPackageWithoutWhatTellsTheDocumentIsRefused(String words, Reason reason, String place) {
		String left = reason.equals(Reason.WRONG) ? "ngày hai tháng ba" : "";
		String xml = own(document("Một")).replace(">" + words, ">" + left + (words.endsWith("<") ? "<" : ""));
		UnreadablePackage refused = refused(xml);
		assertThat(refused.reason()).isEqualTo(reason);
		assertThat(refused.place()).isEqualTo(place);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Kính gửi", "<edXML>", "<edXML><a></edXML>",
			"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><edXML>&a;</edXML>",
			"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><edXML>&b;</edXML>" })
	void whatIsNoXmlOrAsksForOtherFilesIsRefused(String xml) {
		assertThat(refused(xml).reason()).isEqualTo(Reason.NO_XML);
	}

	@Test
	void otherXmlIsNoPackage() {
		assertThat(refused("<html><body/></html>").reason()).isEqualTo(Reason.NO_PACKAGE);
	}

	@Test
	void elementsWithinElementsAndElementsBesideElementsHaveAnEnd() {
		assertThat(refused("<edXML>" + "<a>".repeat(10_000)).reason()).isEqualTo(Reason.TOO_LARGE);
		assertThat(refused("<edXML>" + "<a/>".repeat(100_000) + "</edXML>").reason()).isEqualTo(Reason.TOO_LARGE);
	}

	@Test
	void aZipThatGrowsWithoutEndIsRefused() throws Exception {
		byte[] bomb = zip("a.pdf", new byte[40 * 1024 * 1024]);
		String xml = own(document("Một")).replaceAll("(?s)<ContentTransferEncoded>.*?</ContentTransferEncoded>",
				"<ContentTransferEncoded>" + Base64.getEncoder().encodeToString(bomb) + "</ContentTransferEncoded>");
		assertThat(refused(xml).reason()).isEqualTo(Reason.TOO_LARGE);
	}

	@Test
	void charactersThatXmlHasNoPlaceForAreLeftOut() throws Exception {
		ExchangedDocument read = (ExchangedDocument) ReadPackage
			.from(WritePackage.of(document("Một\u0000hai\u0007ba")));
		assertThat(read.subject()).isEqualTo("Một hai ba");
	}

	private static UnreadablePackage refused(String xml) {
		return catchThrowableOfType(UnreadablePackage.class,
				() -> ReadPackage.from(xml.getBytes(StandardCharsets.UTF_8)));
	}

	private static String own(ExchangedDocument document) {
		return new String(WritePackage.of(document), StandardCharsets.UTF_8);
	}

	private static byte[] zip(String name, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

	private static ExchangedDocument document(String subject) {
		return new ExchangedDocument(COMMUNE, List.of(new Party("000.00.02.H26", "Sở Nội vụ")), KEY, "An Bình Trung",
				"Kế hoạch", subject, new ExchangedDocument.Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Chủ tịch UBND"),
				List.of("Sở Nội vụ (b/c)", "Lưu: VT, VHXH"), Urgency.URGENT, 12,
				List.of(new DocumentKey("H26", "15", "KH-UBND", LocalDate.of(2026, 1, 9))), Business.NEW, "",
				LocalDateTime.of(2026, 3, 2, 16, 0), List.of(new ExchangedFile("Kế hoạch.pdf", "application/pdf",
						"%PDF-1.7".getBytes(StandardCharsets.UTF_8))));
	}

}
