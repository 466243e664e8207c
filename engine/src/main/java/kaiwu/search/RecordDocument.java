package kaiwu.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.Sha256;
import kaiwu.lake.RightRecord;
import kaiwu.lake.StatePeriod;
import kaiwu.lake.Status;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Concordance;
import kaiwu.spi.Kind;
import kaiwu.spi.RightNames;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** The index's document of one right, made of its public view alone. */
final class RecordDocument {

    private static final int LONGEST_NAME = 500;

    private final Catalogue catalogue;
    private final Kind kind;
    private final RightRecord right;
    private final RecordVersion shown;
    private final Document document = new Document();

    private RecordDocument(RightRecord right, Kind kind, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.kind = kind;
        this.right = right.publicView(kind);
        this.shown = this.right.shown();
    }

    static Document of(RightRecord right, Kind kind, Catalogue catalogue) {
        RecordDocument made = new RecordDocument(right, kind, catalogue);
        made.identity();
        made.keywords();
        made.dates();
        made.order();
        made.classes();
        made.texts();
        made.parties();
        made.facts();
        made.life();
        made.links();
        made.stored();
        return made.document;
    }

    private void identity() {
        String id = right.id().toString();
        term(IndexFields.ID, id);
        document.add(new NumericDocValuesField(IndexFields.TIE, Sha256.of(id).prefix()));
        Set<String> aliases = new LinkedHashSet<>();
        RightNames names = new RightNames(catalogue);
        right.versions().forEach(v -> {
            if (!v.version().id().isStandIn()) {
                names.standIns(v.version()).forEach(name -> aliases.add(name.toString()));
            }
            aliases.add(v.version().id().toString());
        });
        aliases.remove(id);
        aliases.forEach(alias -> term(IndexFields.ALIAS, alias));
        Set<String> numbers = NumberKeys.of(shown, catalogue);
        aliases.forEach(alias -> numbers.add(NumberKeys.key(alias)));
        numbers.forEach(number -> term(IndexFields.NUMBER, number));
        NumberKeys.byField(shown, catalogue).forEach((field, keys) -> keys.forEach(key -> term(field, key)));
    }

    /** What happened to the right, and how it stood when. */
    private void life() {
        for (LifeEvent event : shown.events()) {
            String id = FieldNames.eventId(event.category());
            term(IndexFields.EVENT, id);
            event.date().ifPresent(day -> range(IndexFields.event(id), day));
        }
        for (StatePeriod period : StatePeriod.of(kind, right)) {
            int last = period.to().map(RecordDocument::number).orElse(Integer.MAX_VALUE);
            document.add(new IntRange(
                    IndexFields.state(period.state()), new int[] {number(period.from())}, new int[] {last}));
        }
    }

    private void links() {
        LinkKeys keys = LinkKeys.of(shown, catalogue);
        keys.itself().forEach(key -> keyword(IndexFields.LINK_ITSELF, key));
        keys.cited().forEach(key -> keyword(IndexFields.LINK_CITED, key));
        keys.family().forEach(key -> keyword(IndexFields.LINK_FAMILY, key));
        keys.simple().forEach(key -> keyword(IndexFields.LINK_SIMPLE, key));
        keys.decides().forEach(key -> keyword(IndexFields.LINK_DECIDES, key));
    }

    private void keywords() {
        keyword(FacetField.KIND.field(), kind.id());
        keyword(FacetField.OFFICE.field(), right.id().office());
        keyword(FacetField.STATUS.field(), right.status().state());
        String last = right.status().lastKnown();
        keyword(FacetField.LASTSTATUS.field(), last.isEmpty() ? Status.UNKNOWN : last);
        Set<String> sources = new LinkedHashSet<>();
        Set<String> kindCodes = new LinkedHashSet<>();
        right.versions().forEach(v -> {
            sources.add(v.version().source());
            kindCodes.add(v.version().kindCode());
        });
        kindCodes.remove("");
        sources.forEach(source -> term("source", source));
        kindCodes.forEach(code -> term("kindcode", code));
    }

    private void dates() {
        Stream<PartialDate> publications =
                right.versions().stream().map(StoredVersion::version).flatMap(v -> v.publishedOn().stream());
        Set<PartialDate> published = new LinkedHashSet<>(publications.toList());
        shown.date(DateRole.APPLICATION_PUBLISHED).ifPresent(published::add);
        published.forEach(day -> range("published", day));
        for (DateRole role : DateRole.values()) {
            if (role != DateRole.APPLICATION_PUBLISHED) {
                shown.date(role).ifPresent(day -> range(role.name().toLowerCase(Locale.ROOT), day));
            }
        }
        Optional<PartialDate> first =
                shown.date(DateRole.FILED).or(() -> published.stream().min(Comparator.naturalOrder()));
        first.ifPresent(day -> {
            keyword(FacetField.YEAR.field(), String.valueOf(day.year()));
            document.add(new NumericDocValuesField(IndexFields.DAY, sortable(day)));
        });
        published.stream()
                .min(Comparator.naturalOrder())
                .ifPresent(day -> document.add(new NumericDocValuesField(IndexFields.DAY_PUBLISHED, sortable(day))));
        shown.date(DateRole.GRANTED)
                .ifPresent(day -> document.add(new NumericDocValuesField(IndexFields.DAY_GRANTED, sortable(day))));
        years(FacetField.FILED, shown.date(DateRole.FILED).stream());
        years(FacetField.PUBLISHED, published.stream());
        years(FacetField.GRANTED, shown.date(DateRole.GRANTED).stream());
    }

    private static long sortable(PartialDate day) {
        return (long) day.year() * 10_000 + day.month() * 100L + day.day();
    }

    private void years(FacetField facet, Stream<PartialDate> days) {
        days.map(PartialDate::year).distinct().forEach(year -> counted(facet, String.valueOf(year)));
    }

    /** Hits in the order of their numbers or titles; where they come in the simplest family. */
    private void order() {
        document.add(new SortedDocValuesField(
                IndexFields.SORT_NUMBER,
                new BytesRef(NumberOrder.key(right.id().office(), right.id().number()))));
        TitleOrder.key(shown.titles())
                .ifPresent(key -> document.add(new SortedDocValuesField(IndexFields.SORT_TITLE, new BytesRef(key))));
        FirstFiling.of(shown, catalogue).ifPresent(filing -> keyword(FacetField.FIRSTFILING.field(), filing));
    }

    private void classes() {
        Set<String> places = new LinkedHashSet<>();
        Set<String> themselves = new LinkedHashSet<>();
        for (ClassSymbol c : shown.classes()) {
            String symbol = ClassLevels.uniform(c.symbol());
            themselves.add(c.scheme() + ":" + symbol);
            themselves.add(":" + symbol);
            for (String level : ClassLevels.of(symbol)) {
                places.add(c.scheme() + ":" + level);
                places.add(":" + level);
            }
        }
        catalogue
                .schemes()
                .values()
                .forEach(scheme -> scheme.gathers().ifPresent(gathers -> technologies(scheme.id(), gathers, places)));
        places.forEach(place -> term(IndexFields.CLASS, place));
        themselves.forEach(place -> term(IndexFields.CLASS_ITSELF, place));
        kind.schemes().stream()
                .filter(scheme ->
                        shown.classes().stream().anyMatch(c -> c.scheme().equals(scheme)))
                .findFirst()
                .ifPresent(this::mainClass);
    }

    /** The symbols of a scheme that gather a place of the record. */
    private void technologies(String scheme, Concordance gathers, Set<String> places) {
        String prefix = gathers.scheme() + ":";
        List<String> levels = places.stream()
                .filter(place -> place.startsWith(prefix))
                .map(place -> place.substring(prefix.length()))
                .toList();
        gathers.gathering(levels).forEach(symbol -> keyword(FacetField.TECHNOLOGY.field(), scheme + ":" + symbol));
    }

    private void mainClass(String scheme) {
        List<String> symbols = shown.classes().stream()
                .filter(c -> c.scheme().equals(scheme))
                .map(ClassSymbol::symbol)
                .toList();
        ClassLevels.readable(symbols).forEach(level -> keyword(FacetField.MAINCLASS.field(), scheme + ":" + level));
    }

    private void texts() {
        for (LangText title : shown.titles()) {
            text(IndexFields.TITLE, title.lang(), title.text());
            term(
                    IndexFields.whole(IndexFields.TITLE),
                    PartyField.clean(title.text()).toLowerCase(Locale.ROOT));
        }
        for (Passage passage : shown.passages()) {
            text(zone(passage.section()), passage.lang(), passage.text());
        }
    }

    /** The text field in which a section is found. */
    static String zone(Section section) {
        return switch (section) {
            case ABSTRACT, SUMMARY -> IndexFields.ABSTRACT;
            case GOODS -> IndexFields.GOODS;
            case CLAIMS -> IndexFields.CLAIMS;
            case DESCRIPTION, REASONS -> IndexFields.DESCRIPTION;
        };
    }

    private void text(String zone, String lang, String text) {
        for (Tongue tongue : Script.tonguesOfText(lang, text)) {
            document.add(new MarkedText(tongue.of(zone), text, Script.languageOf(lang, text)));
        }
    }

    private void parties() {
        for (PartyField field : PartyField.values()) {
            names(field.field(), field.namesIn(shown));
        }
        List<Party> owners = PartyField.ownersIn(shown);
        owners.stream()
                .map(owner -> PartyField.clean(owner.name()))
                .distinct()
                .forEach(name -> keyword(FacetField.OWNER.field(), name));
        OwnerKeys keys = OwnerKeys.of(right);
        keys.now().forEach(key -> keyword(IndexFields.OWNER_KEY, key.toString()));
        keys.past().forEach(key -> keyword(IndexFields.OWNER_PAST, key.toString()));
        keys.party().forEach(key -> keyword(IndexFields.OWNER_PARTY, key.toString()));
        keys.now().stream()
                .findFirst()
                .ifPresent(first -> document.add(new NumericDocValuesField(IndexFields.OWNER_FIRST, first.bits())));
        PartyField.countriesIn(shown).forEach(country -> keyword(FacetField.OWNERCOUNTRY.field(), country));
    }

    private void names(String field, Set<String> names) {
        for (String name : names) {
            document.add(new MarkedText(IndexFields.names(field), name, ""));
            term(IndexFields.whole(field), name);
        }
    }

    private void facts() {
        for (Map.Entry<String, List<String>> fact : shown.facts().entrySet()) {
            Set<String> values = new LinkedHashSet<>();
            fact.getValue().forEach(value -> values.add(PartyField.clean(value)));
            values.remove("");
            if (fact.getKey().equals(FacetField.REGION.field())) {
                values.forEach(value -> counted(FacetField.REGION, value));
            }
            names(IndexFields.FACT + "." + fact.getKey(), values);
            values.forEach(value -> document.add(new MarkedText(IndexFields.names(IndexFields.FACT), value, "")));
        }
    }

    private void stored() {
        document.add(new StoredField(IndexFields.LISTED, new Listed(Summary.of(shown), right.status()).render()));
        document.add(new StoredField(IndexFields.VERSIONS, StoredRecord.render(right.versions())));
    }

    private void range(String field, PartialDate date) {
        int first = date.year() * 10_000 + Math.max(date.month(), 1) * 100 + Math.max(date.day(), 1);
        int last = date.year() * 10_000
                + (date.month() == 0 ? 12 : date.month()) * 100
                + (date.day() == 0 ? 31 : date.day());
        document.add(new IntRange(field, new int[] {first}, new int[] {last}));
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private void term(String field, String value) {
        document.add(new StringField(field, cut(value), Field.Store.NO));
    }

    /** A value that is counted, and looked for in another field. */
    private void counted(FacetField facet, String value) {
        document.add(new SortedSetDocValuesField(facet.counted(), new BytesRef(cut(value))));
    }

    private void keyword(String field, String value) {
        document.add(new KeywordField(field, cut(value), Field.Store.NO));
    }

    private static String cut(String value) {
        return value.length() > LONGEST_NAME ? value.substring(0, LONGEST_NAME) : value;
    }
}
