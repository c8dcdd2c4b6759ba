package vn.roviec.exchange;

/** What one package carries. */
public sealed interface Exchanged permits ExchangedDocument, ExchangedStatus {

}
