package kaiwu.search;

/** A way of cutting text into terms; each text field of the index exists once for each. */
enum Tongue {
    /** Chinese, and Japanese beside its own way: single letters, pairs of letters, and words. */
    HAN("zh"),
    JAPANESE("ja"),
    KOREAN("ko"),
    ENGLISH("en"),
    GERMAN("de"),
    FRENCH("fr"),
    /** Every other language: words as written, accents folded. */
    PLAIN("xx");

    private final String suffix;

    Tongue(String suffix) {
        this.suffix = suffix;
    }

    /** Whether this is a field in this tongue. */
    boolean has(String field) {
        return field.endsWith("." + suffix);
    }

    /** Name of a field in this tongue. */
    String of(String field) {
        return field + "." + suffix;
    }
}
