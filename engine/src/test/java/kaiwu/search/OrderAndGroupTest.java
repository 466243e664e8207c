package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order hits come, and how they are gathered. */
class OrderAndGroupTest {

    private static final Query ALL = new Query.All();

    @TempDir
    Path folder;

    @Test
    void numbersSortAsNumbersAndTitlesByPinyinThenLetters() {
        try (SearchIndex index = with(List.of(
                kite("K10").title("zh", "重型风筝").title("en", "Aerial kite").freeze(id("K10"), "kite_gazette"),
                kite("K9").title("zh", "安全风筝").freeze(id("K9"), "kite_gazette"),
                kite("K100").title("en", "Box kite").freeze(id("K100"), "kite_gazette"),
                kite("K2").title("zh", "长尾风筝").freeze(id("K2"), "kite_gazette"),
                kite("K30").title("en", "Écarlate").freeze(id("K30"), "kite_gazette"),
                kite("K31").title("en", "eddy").freeze(id("K31"), "kite_gazette")))) {
            assertThat(ids(index, Order.NUMBER)).containsExactly("K2", "K9", "K10", "K30", "K31", "K100");
            assertThat(ids(index, Order.TITLE)).containsExactly("K9", "K2", "K10", "K100", "K30", "K31");
        }
    }

    @Test
    void whatLacksADayComesLastInBothDirections() {
        try (SearchIndex index = with(List.of(
                kite("K1")
                        .date(DateRole.GRANTED, PartialDate.find("2001-02-03"))
                        .freeze(id("K1"), "kite_gazette"),
                kite("K2").freeze(id("K2"), "kite_gazette"),
                kite("K3").date(DateRole.GRANTED, PartialDate.find("1999")).freeze(id("K3"), "kite_gazette")))) {
            assertThat(ids(index, Order.LATEST_GRANTED)).containsExactly("K1", "K3", "K2");
            assertThat(ids(index, Order.FIRST_GRANTED)).containsExactly("K3", "K1", "K2");
        }
    }

    @Test
    void everyGroupIsMetOnceWithItsExactCountAndLedByItsFirstHit() {
        List<RecordVersion> many = new ArrayList<>();
        Random random = new Random(7);
        Map<String, Integer> held = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            RecordDraft kite = kite("K" + i)
                    .title("en", i % 3 == 0 ? "kite kite" : "kite")
                    .date(DateRole.FILED, PartialDate.find("20" + (10 + random.nextInt(10))));
            for (int n = random.nextInt(3); n > 0; n--) {
                kite.party(PartyRole.OWNER, "Owner " + (n * 100 + random.nextInt(40)));
            }
            RecordVersion version = kite.freeze(id("K" + i), "kite_gazette");
            many.add(version);
            PartyField.ownersIn(version).stream()
                    .map(Party::name)
                    .distinct()
                    .forEach(name -> held.merge(name, 1, Integer::sum));
            if (PartyField.ownersIn(version).isEmpty()) {
                held.merge("", 1, Integer::sum);
            }
        }
        try (SearchIndex index = with(many)) {
            for (Order order : Order.values()) {
                Map<String, Long> met = new HashMap<>();
                List<RecordId> heads = new ArrayList<>();
                Optional<String> cursor = Optional.empty();
                do {
                    GroupResult page = index.search(new GroupRequest(
                            new Query.Words("", "kite"),
                            Optional.empty(),
                            FacetField.OWNER,
                            order,
                            7,
                            2,
                            cursor,
                            false));
                    assertThat(page.total()).isEqualTo(400);
                    assertThat(page.groupTotal()).isEqualTo(held.size());
                    for (GroupResult.Group group : page.groups()) {
                        assertThat(met.put(group.value(), group.count())).isNull();
                        heads.add(group.hits().getFirst().id());
                        group.filter()
                                .ifPresent(filter ->
                                        assertThat(total(index, filter)).isEqualTo(group.count()));
                    }
                    cursor = page.next();
                } while (cursor.isPresent());
                held.forEach((owner, count) -> assertThat(met).containsEntry(owner, (long) count));
                List<RecordId> inOrder = index
                        .search(SearchRequest.first(new Query.Words("", "kite"))
                                .withSize(400)
                                .withOrder(order))
                        .hits()
                        .stream()
                        .map(Hit::id)
                        .toList();
                assertThat(heads.stream().map(inOrder::indexOf).toList())
                        .as(order.toString())
                        .isSorted();
            }
        }
    }

    @Test
    void aFamilyIsWhatGoesBackToOneFirstFiling() {
        try (SearchIndex index = with(List.of(
                kite("W3").number(NumberRole.APPLICATION, "W3").freeze(id("W3"), "kite_gazette"),
                kite("W4")
                        .number(NumberRole.APPLICATION, "W4")
                        .priority("XA", "W9", PartialDate.find("2015-01-02"))
                        .priority("XA", "W3", PartialDate.find("2014-01-02"))
                        .freeze(id("W4"), "kite_gazette"),
                kite("W5").number(NumberRole.APPLICATION, "W5").freeze(id("W5"), "kite_gazette")))) {
            GroupResult families = index.search(new GroupRequest(
                    ALL, Optional.empty(), FacetField.FIRSTFILING, Order.NUMBER, 10, 5, Optional.empty(), false));
            assertThat(families.groups().stream()
                            .map(group -> group.value() + " "
                                    + group.hits().stream()
                                            .map(hit -> hit.id().number())
                                            .toList())
                            .toList())
                    .containsExactly("kite/XAW3 [W3, W4]", "kite/XAW5 [W5]");
        }
    }

    @Test
    void familiesAreGatheredAsRecordsHangTogetherAndARecordWithoutAnyStandsByItself() {
        try (SearchIndex index = with(List.of(
                kite("W1").number(NumberRole.APPLICATION, "W1").freeze(id("W1"), "kite_gazette"),
                kite("W2")
                        .number(NumberRole.APPLICATION, "W2")
                        .priority("XA", "W1", PartialDate.find("2014-01-02"))
                        .freeze(id("W2"), "kite_gazette"),
                kite("W3")
                        .number(NumberRole.APPLICATION, "W3")
                        .priority("XA", "W1", PartialDate.find("2014-01-02"))
                        .priority("XA", "W7", PartialDate.find("2014-05-02"))
                        .freeze(id("W3"), "kite_gazette"),
                kite("W4")
                        .number(NumberRole.APPLICATION, "W4")
                        .priority("XA", "W7", PartialDate.find("2014-05-02"))
                        .freeze(id("W4"), "kite_gazette"),
                kite("W5").freeze(id("W5"), "kite_gazette"),
                kite("W6").freeze(id("W6"), "kite_gazette")))) {
            assertThat(families(index, FacetField.SIMPLEFAMILY))
                    .containsExactly("[W1, W2]", "[W3]", "[W4]", "[W5]", "[W6]");
            assertThat(families(index, FacetField.EXTENDEDFAMILY)).containsExactly("[W1, W2, W3, W4]", "[W5]", "[W6]");
            for (String member : List.of("W1", "W3", "W4")) {
                Query family = new QueryParser(SearchWorld.catalogue()).parse("extendedfamily=kite-XA-" + member)
                                instanceof Parsed.Understood understood
                        ? understood.query()
                        : new Query.Not(ALL);
                assertThat(index.search(SearchRequest.first(family)).total()).isEqualTo(4);
            }
        }
    }

    /** The numbers in each family on the first page; each group's query finds as many as it counts. */
    private static List<String> families(SearchIndex index, FacetField by) {
        return index
                .search(new GroupRequest(ALL, Optional.empty(), by, Order.NUMBER, 10, 5, Optional.empty(), false))
                .groups()
                .stream()
                .map(group -> {
                    Query all = group.filter().orElseThrow();
                    assertThat(index.search(SearchRequest.first(all)).total()).isEqualTo(group.count());
                    return group.hits().stream()
                            .map(hit -> hit.id().number())
                            .toList()
                            .toString();
                })
                .toList();
    }

    @Test
    void aCursorOfGroupsIsOnlyGoodForItsOwnGrouping() {
        try (SearchIndex index = with(SearchWorld.versions())) {
            GroupRequest first = new GroupRequest(
                    ALL, Optional.empty(), FacetField.OWNER, Order.NEWEST, 1, 1, Optional.empty(), false);
            Optional<String> next = index.search(first).next();
            assertThat(next).isPresent();
            assertThatThrownBy(() -> index.search(new GroupRequest(
                            ALL, Optional.empty(), FacetField.OFFICE, Order.NEWEST, 1, 1, next, false)))
                    .isInstanceOf(KaiwuException.class);
        }
    }

    @Test
    void wordsThatStandInClaimsAloneAreShownThere() {
        try (SearchIndex index = with(SearchWorld.versions())) {
            Hit hit = index.search(SearchRequest.first(new Query.Words("", "hinge")))
                    .hits()
                    .getFirst();
            Hit.Fragment claim = hit.fragments().getFirst();
            assertThat(claim.field()).isEqualTo("claims");
            Hit.Mark mark = claim.marks().getFirst();
            assertThat(claim.text().substring(mark.start(), mark.end())).isEqualTo("hinge");
            TextMarks marks = index.marks(new Query.And(
                    List.of(new Query.Words("title", "kites"), new Query.Not(new Query.Words("title", "folding")))));
            assertThat(marks.inTitle("en", "Folding box kites")).containsExactly(new Hit.Mark(12, 17));
            assertThat(index.marks(ALL).inTitle("en", "Folding box kites")).isEmpty();
        }
    }

    private SearchIndex with(List<RecordVersion> versions) {
        SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue());
        index.index("i-1", Optional.empty(), SearchWorld.issue("i-1", versions));
        return index;
    }

    private static RecordDraft kite(String number) {
        return new RecordDraft("kite", "XA");
    }

    private static RecordId id(String number) {
        return RecordId.parse("kite-XA-" + number);
    }

    private static List<String> ids(SearchIndex index, Order order) {
        List<String> ids = new ArrayList<>();
        SearchRequest request = SearchRequest.first(ALL).withSize(2).withOrder(order);
        SearchResult page = index.search(request);
        page.hits().forEach(hit -> ids.add(hit.id().number()));
        while (page.next().isPresent()) {
            page = index.search(request.withCursor(page.next()));
            page.hits().forEach(hit -> ids.add(hit.id().number()));
        }
        return ids;
    }

    private static long total(SearchIndex index, Query filter) {
        return index.search(SearchRequest.first(filter).withSize(0)).total();
    }
}
