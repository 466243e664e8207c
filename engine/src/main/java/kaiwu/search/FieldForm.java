package kaiwu.search;

/** What can be asked of a field. */
enum FieldForm {
    /** Words, phrases, patterns. */
    TEXT,
    /** Names of people and bodies: words, phrases, patterns, or the whole name. */
    PARTY,
    /** A fact that kinds declare: words, phrases, patterns, or the whole value. */
    FACT,
    /** A number in any spelling. */
    NUMBER,
    /** One of few values. */
    KEYWORD,
    /** A place in a scheme and what is below it. */
    CLASS,
    /** A day, month, year or range of them. */
    DATE,
    /** A year or a range of years. */
    YEAR
}
