package vn.roviec.exchange.web;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.exchange.IncomingDocument;
import vn.roviec.exchange.IncomingDocuments;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Documents that came through the exchange, to be taken away. */
@Controller
class IncomingSheetController {

	private final IncomingDocuments documents;

	private final Sheets sheets;

	private final Spoken spoken;

	IncomingSheetController(IncomingDocuments documents, Sheets sheets, Spoken spoken) {
		this.documents = documents;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	@GetMapping("/exchange/incoming/sheet")
	SheetTable sheet(Actor actor) {
		return this.sheets.titled(actor.agency(), this.spoken.words("exchange.incoming"))
			.column("exchange.incoming.symbol", 24)
			.column("exchange.incoming.subject", 50)
			.column("exchange.incoming.from", 34)
			.column("exchange.incoming.date", 14)
			.column("exchange.incoming.at", 20)
			.column("plans.status", 24)
			.of(this.documents.latest(actor.agency(), Integer.MAX_VALUE).stream().map(this::cells).toList());
	}

	private List<String> cells(IncomingDocument document) {
		return List.of((document.typeName() + " " + document.key().symbol()).strip(), document.subject(),
				document.from().name(), this.spoken.day(document.key().promulgated()),
				this.spoken.moment(document.receivedAt()), this.spoken.words("exchange.code." + document.status()));
	}

}
