package vn.roviec.intake;

/**
 * A plan's file as a draft can go on from it: what it says, and its words outside of
 * head, foot and appendix, as written with broken lines joined.
 *
 * @param legalBases one a line
 * @param body headings and paragraphs, one a line; cells of tables parted by tabs
 * @param view the file's text as a person looks at it
 */
public record PlanSource(PlanReading reading, String legalBases, String body, SourceView view) {
}
