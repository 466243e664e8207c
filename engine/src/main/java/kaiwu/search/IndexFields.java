package kaiwu.search;

/** Names of the index's fields that both the writing and the asking side use. Changing one changes {@link #FORMAT}. */
final class IndexFields {

    /** Version of the index's form; an index of another form is made anew from the lake. */
    static final String FORMAT = "v7";

    static final String ID = "id";
    /** 64 bits of the id's hash: the last word where hits are otherwise equal. */
    static final String TIE = "tie";
    /** Day of filing, else of first publication, as yyyymmdd. */
    static final String DAY = "day";
    /** Day of first publication, as yyyymmdd. */
    static final String DAY_PUBLISHED = "day.published";
    /** Day of the grant, as yyyymmdd. */
    static final String DAY_GRANTED = "day.granted";
    /** Office and number, digits so that they sort as numbers. */
    static final String SORT_NUMBER = "sort.number";
    /** Place of the title among titles, see {@link TitleOrder}. */
    static final String SORT_TITLE = "sort.title";
    /** Ids under which the right is known to sources that give no application number. */
    static final String ALIAS = "alias";

    static final String NUMBER = "number";
    /** {@code scheme:symbol} of every place and every place above it; with an empty scheme too. */
    static final String CLASS = "class";
    /** {@code scheme:symbol} of the places themselves. */
    static final String CLASS_ITSELF = "class.itself";

    /** {@link Listed}; the first of the stored fields, so that no more of them is read for a page. */
    static final String LISTED = "listed";

    static final String VERSIONS = "versions";

    static final String TITLE = "title";
    static final String ABSTRACT = "abstract";
    static final String GOODS = "goods";
    static final String CLAIMS = "claims";
    static final String DESCRIPTION = "description";
    /** Every name in the record. */
    static final String PARTY = "party";
    /** Every fact of a kind's own fields. */
    static final String FACT = "fact";

    /** What happened, one of the ids of events; {@code event.ID} holds when, as ranges of days. */
    static final String EVENT = "event";

    /** Numbers with their offices under which others may speak of the record. */
    static final String LINK_ITSELF = "link.itself";
    /** Numbers with their offices that the record cites. */
    static final String LINK_CITED = "link.cited";
    /** What members of a family have in common. */
    static final String LINK_FAMILY = "link.family";
    /** Numbers with their offices on which the record decides. */
    static final String LINK_DECIDES = "link.decides";

    /** What the members of a simple family have in common: the whole set of what they claim, or the number of the family. */
    static final String LINK_SIMPLE = "link.simple";

    /** {@link kaiwu.spi.record.NameKey Keys} of those by whom records are counted: {@link PartyField#ownersIn}. */
    static final String OWNER_KEY = "owner.key";
    /** Keys of those who had the right, or the application for it, before. */
    static final String OWNER_PAST = "owner.past";
    /** Keys of those who are a party to a decision about a right, or a licensee of it. */
    static final String OWNER_PARTY = "owner.party";
    /** Bits of the key of the first owner, for results that are gathered by owner. */
    static final String OWNER_FIRST = "owner.first";

    private IndexFields() {}

    /** Field of the days on which this happened. */
    static String event(String id) {
        return EVENT + "." + id;
    }

    /** Field of the days during which the record stood so. */
    static String state(String id) {
        return "stood." + id;
    }

    /** Field of whole names or values. */
    static String whole(String field) {
        return field + ".whole";
    }

    /** Field of the words of names or values. */
    static String names(String field) {
        return field + Analyzers.NAMES;
    }
}
