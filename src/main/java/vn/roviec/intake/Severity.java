package vn.roviec.intake;

/** How much a finding matters to the person who drafts. */
public enum Severity {

	ERROR, WARN, INFO

}
