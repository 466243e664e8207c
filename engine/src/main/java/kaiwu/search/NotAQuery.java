package kaiwu.search;

import kaiwu.kernel.Bilingual;

/** How the lexer and the parser stop: where, why, and what to write instead. Never leaves {@link QueryParser#parse}. */
final class NotAQuery extends Exception {

    private final transient Parsed.NotUnderstood why;

    NotAQuery(int position, Bilingual message, Bilingual proposal) {
        super(message.en());
        this.why = new Parsed.NotUnderstood(position, message, proposal);
    }

    NotAQuery(int position, String zh, String en, String zhProposal, String enProposal) {
        this(position, new Bilingual(zh, en), new Bilingual(zhProposal, enProposal));
    }

    Parsed.NotUnderstood why() {
        return why;
    }
}
