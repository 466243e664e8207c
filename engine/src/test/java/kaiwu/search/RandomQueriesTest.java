package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index and {@link NaiveMatcher} find the same records, whatever is asked. */
class RandomQueriesTest {

    private static final List<String> LATIN = List.of("zork", "plim", "vokt", "gamb", "tilk", "x7");
    private static final List<String> HAN = List.of("锂", "电", "池", "风", "筝");
    private static final List<String> LANGS = List.of("zh", "en", "de", "fr", "es", "");

    private final Random random;
    private final long seed;

    RandomQueriesTest() {
        this.seed = 20261122;
        this.random = new Random(seed);
    }

    @Test
    void theIndexFindsWhatReadingEveryRecordFinds(@TempDir Path folder) {
        List<RecordVersion> records = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            records.add(record(i));
        }
        try (SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue())) {
            index.index("random-1", Optional.empty(), SearchWorld.issue("random-1", records.subList(0, 200)));
            index.index("random-2", Optional.empty(), SearchWorld.issue("random-2", records.subList(200, 400)));
            NaiveMatcher oracle = new NaiveMatcher(records);
            int empty = 0;
            for (int i = 0; i < 1_000; i++) {
                Query query = query(3);
                Set<String> wanted = oracle.find(query);
                SearchResult result = index.search(SearchRequest.first(query).withSize(500));
                Set<String> found = result.hits().stream()
                        .map(hit -> hit.id().toString())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(found)
                        .as("seed %d, query %d: %s", seed, i, query.render())
                        .isEqualTo(wanted);
                assertThat(result.total()).isEqualTo(wanted.size());
                empty += wanted.isEmpty() ? 1 : 0;
            }
            assertThat(empty).as("queries that find nothing").isLessThan(500);
        }
    }

    private RecordVersion record(int i) {
        String office = random.nextBoolean() ? "XA" : "XB";
        RecordDraft draft = new RecordDraft("kite", office)
                .title(pick(LANGS), text())
                .passage(Section.ABSTRACT, pick(LANGS), text())
                .party(PartyRole.OWNER, text())
                .party(PartyRole.INVENTOR, text())
                .classified(
                        "form", "A0" + random.nextInt(2) + "B1" + random.nextInt(2) + "/0" + random.nextInt(3), true)
                .date(DateRole.FILED, Optional.of(date()));
        draft.number(NumberRole.APPLICATION, office, "N" + i, "", Optional.empty());
        for (int c = 0; c < random.nextInt(3); c++) {
            String other = "N" + random.nextInt(400);
            draft.cites(new Citation(random.nextBoolean() ? "XA" : "XB", other, "", Optional.empty(), "", "", ""));
        }
        if (random.nextInt(4) == 0) {
            draft.priority("XB", "N" + random.nextInt(400), Optional.empty());
        }
        life(draft);
        if (random.nextBoolean()) {
            draft.passage(Section.CLAIMS, pick(LANGS), text()).fact("span", text());
        }
        return draft.freeze(new RecordId("kite", office, "N" + i), "kite_gazette");
    }

    private void life(RecordDraft draft) {
        LocalDate day = day();
        for (EventCategory category :
                List.of(EventCategory.FILED, EventCategory.GRANTED, EventCategory.FEE_PAID, EventCategory.LAPSED)) {
            if (random.nextInt(3) > 0) {
                draft.event(category, Optional.of(PartialDate.of(day)), "", "");
                day = day.plusDays(1 + random.nextInt(500));
            }
        }
    }

    private PartialDate date() {
        int month = random.nextInt(13);
        return new PartialDate(2015 + random.nextInt(4), month, month == 0 ? 0 : random.nextInt(29));
    }

    private Query query(int depth) {
        return switch (random.nextInt(depth == 0 ? 10 : 14)) {
            case 0, 1 -> new Query.Words(field(), word() + (random.nextBoolean() ? " " + word() : ""));
            case 2 -> new Query.Phrase(field(), word() + " " + word());
            case 3 ->
                new Query.Pattern(
                        field(),
                        random.nextBoolean()
                                ? pick(LATIN).substring(0, 2) + "*"
                                : pick(LATIN).charAt(0) + pick(List.of("?", "#", "")) + "*");
            case 4 -> new Query.Range("filed", Optional.of(day()), Optional.empty());
            case 5 ->
                new Query.Classified(
                        random.nextBoolean() ? "" : "form",
                        pick(List.of("A", "A01", "A01B", "A01B1", "A01B10", "A00B11/02")),
                        pick(List.of(Query.Reach.values())));
            case 6 -> new Query.Stood(pick(List.of("pending", "in-force", "ended")), day());
            case 7 -> {
                LocalDate from = day();
                yield new Query.Happened(
                        pick(List.of("filed", "granted", "fee-paid", "lapsed")),
                        Optional.of(from),
                        Optional.of(from.plusDays(random.nextInt(900))));
            }
            case 8 -> near(field());
            case 9 -> pick(List.of(new Query.Is("office", "XA"), new Query.Is("year", "2016"), new Query.All()));
            case 10 -> new Query.Not(query(depth - 1));
            case 11 ->
                new Query.Related(
                        pick(List.of(Link.CITES, Link.CITED_BY, Link.OWNER_OF, Link.FAMILY)), query(depth - 1));
            case 12 -> new Query.And(List.of(query(depth - 1), query(depth - 1)));
            default -> new Query.Or(List.of(query(depth - 1), query(depth - 1), query(depth - 1)));
        };
    }

    private LocalDate day() {
        return LocalDate.of(2014 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Query near(String field) {
        Nearness how = switch (random.nextInt(4)) {
            case 0 -> new Nearness(Nearness.Unit.SENTENCE, 0, false, random.nextBoolean());
            case 1 -> new Nearness(Nearness.Unit.PARAGRAPH, 0, false, random.nextBoolean());
            default -> {
                int distance = 1 + random.nextInt(4);
                yield new Nearness(
                        Nearness.Unit.WORD, distance, distance > 1 && random.nextBoolean(), random.nextBoolean());
            }
        };
        return new Query.Near(near1(field), near1(field), how);
    }

    private Query near1(String field) {
        return switch (random.nextInt(5)) {
            case 0 -> new Query.Phrase(field, word() + " " + pick(LATIN));
            case 1 -> new Query.Pattern(field, pick(LATIN).charAt(0) + "?#*");
            case 2 -> new Query.Or(List.of(new Query.Words(field, word()), new Query.Words(field, pick(HAN))));
            default -> new Query.Words(field, word());
        };
    }

    private String field() {
        return pick(List.of(
                "",
                "",
                "title",
                "abstract",
                "claims",
                "owner",
                "inventor",
                "span",
                "titleabstract",
                "people",
                "title@zh",
                "abstract@de",
                "titleabstract@en"));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            text.append(word()).append(pick(List.of(" ", ", ", " ", "；", "。", ". ", "\n")));
        }
        return text.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder(random.nextInt(4) == 0 ? pick(LATIN) : "");
        for (int i = 0; i < random.nextInt(4); i++) {
            word.append(pick(HAN));
        }
        return word.isEmpty() ? pick(LATIN) : word + (random.nextInt(6) == 0 ? pick(LATIN) : "");
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
