package vn.roviec.register;

/**
 * Which lines of the register are wanted.
 *
 * @param book code of a book; empty for all
 * @param search words in number, title, signer, unit or recipients; diacritics and
 * capitals do not count; blank for all
 */
public record RegisterFilter(int year, String book, String search) {
}
