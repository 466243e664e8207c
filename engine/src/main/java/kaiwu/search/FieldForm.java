package kaiwu.search;

/** What can be asked of a field. */
enum FieldForm {
    /** Words, phrases, patterns; may be bound to a language. */
    TEXT,
    /** Names of people and bodies: words, phrases, patterns, or the whole name. */
    PARTY,
    /** A fact that kinds declare: words, phrases, patterns, or the whole value. */
    FACT,
    /** A number in any spelling. */
    NUMBER,
    /** One of few values. */
    KEYWORD,
    /** What happened, and when. */
    EVENT,
    /** A place in a scheme and what is below it. */
    CLASS,
    /** A day, month, year or range of them. */
    DATE,
    /** A year or a range of years. */
    YEAR,
    /** How one record stands to others, which a query in brackets finds. */
    LINK,
    /** A name CQL has for what the data do not hold. */
    ABSENT
}
