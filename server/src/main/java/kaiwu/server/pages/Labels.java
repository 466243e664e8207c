package kaiwu.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.LangText;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Status;
import kaiwu.search.FacetField;
import kaiwu.server.words.Lang;
import kaiwu.server.words.OfficeNumber;
import kaiwu.server.words.Provinces;
import kaiwu.server.words.Regions;
import kaiwu.server.words.Standing;
import kaiwu.server.words.Words;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.Office;
import kaiwu.spi.Source;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;

/**
 * What readers see for the catalogue's ids, in one language. Immutable.
 *
 * @param catalogue where the words are
 * @param lang the reader's language
 */
public record Labels(Catalogue catalogue, Lang lang) {

    public String kind(String id) {
        return catalogue.findKind(id).map(Kind::name).map(lang::of).orElse(id);
    }

    /** What a date means; the day of the grant is called as the kind calls the grant: 授权日 of a patent, 注册日 of a mark. */
    public String date(String kind, DateRole role) {
        Words words = Words.of(lang);
        return catalogue
                .findKind(kind)
                .map(found -> found.eventWords().get(EventCategory.GRANTED))
                .filter(own -> role == DateRole.GRANTED)
                .map(lang::of)
                .map(own -> words.get("date.of", own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1)))
                .orElseGet(() -> words.get("date." + role.name().toLowerCase(Locale.ROOT)));
    }

    /** The country or region of a code; for an organisation its name. */
    public String office(String st3) {
        return Regions.find(st3, lang)
                .or(() -> Optional.ofNullable(catalogue.offices().get(st3))
                        .map(Office::name)
                        .map(lang::of))
                .orElse(st3);
    }

    public String source(String id) {
        return Optional.ofNullable(catalogue.sources().get(id))
                .map(Source::name)
                .map(lang::of)
                .orElse(id);
    }

    public String scheme(String id) {
        return catalogue.findScheme(id).map(scheme -> lang.of(scheme.name())).orElse(id);
    }

    /** What a place in a scheme means, or other words where the scheme has none for it. */
    public String placeOr(String scheme, String symbol, String other) {
        String words = place(scheme, symbol);
        return words.isEmpty() ? other : words;
    }

    /** What a place in a scheme means; empty where the scheme has no words for it. */
    public String place(String scheme, String symbol) {
        return catalogue
                .findScheme(scheme)
                .flatMap(found -> found.findWords(symbol))
                .map(lang::of)
                .orElse("");
    }

    /** How a right stands and why. */
    public Standing standing(String kind, Status status) {
        return catalogue
                .findKind(kind)
                .map(found -> Standing.of(status, found, Words.of(lang)))
                .orElseGet(() -> new Standing(status.state(), ""));
    }

    /** Whether a state is the last of a life: for how it is drawn, nothing else. */
    public String statusClass(String kind, Status status) {
        if (!status.holds()) {
            return "status unknown";
        }
        boolean last = catalogue
                .findKind(kind)
                .map(found -> found.states().get(status.state()))
                .map(Kind.State::last)
                .orElse(false);
        return last ? "status ended" : "status";
    }

    /** What a value of a facet is called. */
    public String facet(FacetField field, String value) {
        return switch (field) {
            case KIND ->
                catalogue.findKind(value).map(Kind::plural).map(lang::of).orElse(value);
            case OFFICE -> office(value);
            case STATUS, LASTSTATUS -> state(value);
            case OWNERCOUNTRY -> office(value);
            case REGION -> Provinces.find(value).map(lang::of).orElse(value);
            case MAINCLASS, TECHNOLOGY -> {
                int colon = value.indexOf(':');
                String words = colon < 0 ? "" : place(value.substring(0, colon), value.substring(colon + 1));
                yield words.isEmpty() ? value : value.substring(colon + 1) + " " + words;
            }
            case SIMPLEFAMILY, EXTENDEDFAMILY ->
                RecordId.find(value).map(id -> id.office() + " " + id.number()).orElse(value);
            case YEAR, FILED, PUBLISHED, GRANTED, OWNER, FIRSTFILING -> value;
        };
    }

    private String state(String id) {
        if (id.equals(Status.UNKNOWN)) {
            return lang.of(new Bilingual("未知", "unknown"));
        }
        return catalogue.kinds().values().stream()
                .flatMap(kind -> Optional.ofNullable(kind.states().get(id)).stream())
                .findFirst()
                .map(state -> lang.of(state.label()))
                .orElse(id);
    }

    /** What the record is called, in the reader's language where it has such a title, or its number where it has none. */
    public LangText title(RecordVersion shown) {
        List<LangText> titles = shown.titles();
        return titles.stream()
                .filter(title -> title.lang().equals(lang.code()))
                .findFirst()
                .or(() -> titles.stream().findFirst())
                .orElseGet(() -> new LangText("", number(shown)));
    }

    /** The number people know the record by: that of its id, or of its publication or registration where the id stands in. */
    public String number(RecordVersion shown) {
        String known = shown.id().number();
        if (!shown.id().isStandIn()) {
            return known;
        }
        return shown.numbers().stream()
                .filter(number -> number.role() == NumberRole.PUBLICATION || number.role() == NumberRole.REGISTRATION)
                .findFirst()
                .map(number -> OfficeNumber.of(number.office(), number.number(), number.kindCode()))
                .orElse(known);
    }

    /** Owners, or applicants where no owner is told, or whoever is named first. */
    public List<String> owners(RecordVersion shown) {
        for (PartyRole role : List.of(
                PartyRole.OWNER, PartyRole.APPLICANT, PartyRole.AUTHOR, PartyRole.BREEDER, PartyRole.COMPLAINANT)) {
            List<String> names = shown.parties().stream()
                    .filter(party -> party.role() == role)
                    .map(Party::name)
                    .distinct()
                    .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }
}
