package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NameKey;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Families, citations and owners of a few kites, as one state of the index tells them. */
class RecordLinksTest {

    @TempDir
    Path folder;

    private final List<RecordVersion> world = new ArrayList<>();
    private OwnerNames owners = OwnerNames.AS_WRITTEN;

    /** A kite with its own application number, filed in the year given. */
    private static RecordDraft kite(String number, int year) {
        return new RecordDraft("kite", "XA")
                .number(NumberRole.APPLICATION, "XA", number, "", Optional.empty())
                .date(DateRole.FILED, Optional.of(new PartialDate(year, 1, 1)));
    }

    private void add(String number, RecordDraft draft) {
        world.add(draft.freeze(RecordId.parse("kite-XA-" + number), "kite_gazette"));
    }

    private static RecordDraft claiming(RecordDraft draft, String... numbers) {
        for (String number : numbers) {
            draft.priority("XA", number, Optional.empty());
        }
        return draft;
    }

    private SearchIndex index() {
        SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue(), NumberSets.NONE, () -> owners);
        index.index("kites-1", Optional.empty(), SearchWorld.issue("kites-1", world));
        return index;
    }

    /** Members of a family as one text, those of the simple family in capitals' brackets: {@code [1] 2}. */
    private static String family(SearchIndex index, String number) {
        return index.family(RecordId.parse("kite-XA-" + number)).orElseThrow().members().stream()
                .map(member -> member.simple()
                        ? "[" + member.id().number() + "]"
                        : member.id().number())
                .collect(Collectors.joining(" "));
    }

    private static Set<String> found(SearchIndex index, String query) {
        Query tree = ((Parsed.Understood) new QueryParser(SearchWorld.catalogue()).parse(query)).query();
        return index.search(SearchRequest.first(tree).withFacets(List.of(), 0)).hits().stream()
                .map(hit -> hit.id().number())
                .collect(Collectors.toSet());
    }

    @Test
    void aSimpleFamilyGoesBackToTheSameApplicationsAnExtendedOneHangsTogether() {
        add("1001", kite("1001", 2001));
        add("1002", claiming(kite("1002", 2002), "1001"));
        add("1003", claiming(kite("1003", 2003), "1001"));
        add("1004", claiming(kite("1004", 2004), "1001", "2001"));
        add("2001", kite("2001", 2002));
        add("3001", kite("3001", 2005));
        try (SearchIndex index = index()) {
            assertThat(family(index, "1001")).isEqualTo("[1001] [1002] 2001 [1003] 1004");
            assertThat(family(index, "1004")).isEqualTo("1001 1002 2001 1003 [1004]");
            assertThat(family(index, "3001")).isEqualTo("[3001]");
            assertThat(index.family(RecordId.parse("kite-XA-9"))).isEmpty();
            assertThat(found(index, "family:(number:2001)"))
                    .as("through 1004, which claims both")
                    .containsExactlyInAnyOrder("1001", "1002", "1003", "1004", "2001");
        }
    }

    @Test
    void aDivisionIsOfTheSimpleFamilyOfWhatItWasDividedFrom() {
        add("1001", kite("1001", 2001));
        add("1002", kite("1002", 2002).relation(new Relation(RelationType.DIVISION_OF, "kite", "XA", "1001", "")));
        add("1003", kite("1003", 2003).relation(new Relation(RelationType.CONTINUATION_OF, "kite", "XA", "1001", "")));
        add("1004", kite("1004", 2004).relation(new Relation(RelationType.REFERS_TO, "kite", "XA", "1001", "")));
        try (SearchIndex index = index()) {
            assertThat(family(index, "1001")).isEqualTo("[1001] [1002] 1003");
        }
    }

    @Test
    void citationsGoBothWaysWithCategoryAndOrigin() {
        add("1001", kite("1001", 2001));
        add("1002", kite("1002", 2002).cites(citing("1001", "X", "examiner")).cites(citing("7777", "", "applicant")));
        add("1003", kite("1003", 2003).cites(citing("1001", "A", "search")));
        try (SearchIndex index = index()) {
            Citations of = index.citations(world.get(1));
            assertThat(of.cites())
                    .extracting(cited -> cited.citation().number()
                            + cited.record().map(found -> " is " + found.id()).orElse(""))
                    .containsExactly("1001 is kite-XA-1001", "7777");
            assertThat(of.matched()).isEqualTo(1);
            assertThat(of.citedByTotal()).isZero();

            Citations cited = index.citations(world.get(0));
            assertThat(cited.citedByTotal()).isEqualTo(2);
            assertThat(cited.citedBy())
                    .extracting(
                            c -> c.record().id().number(),
                            c -> c.citation().category(),
                            c -> c.citation().citedBy())
                    .containsExactly(tuple("1003", "A", "search"), tuple("1002", "X", "examiner"));
        }
    }

    private static Citation citing(String number, String category, String by) {
        return new Citation("XA", number, "", Optional.empty(), "", category, by);
    }

    @Test
    void anotherKindsNumberIsAnotherNumber() {
        add("1001", kite("1001", 2001).cites(citing("5005", "X", "examiner")));
        world.add(new RecordDraft("reel", "XA")
                .number(NumberRole.APPLICATION, "XA", "5005", "", Optional.empty())
                .freeze(RecordId.parse("reel-XA-5005"), "reel_register"));
        try (SearchIndex index = index()) {
            assertThat(index.citations(world.getFirst()).matched()).isZero();
            assertThat(found(index, "citedby:(number:1001)")).isEmpty();
        }
    }

    @Test
    void namesThatAreOneOwnerAreFoundAndCountedAsOne() {
        NameKey swallow = NameKey.of("Swallow", "XA", "");
        NameKey hirundo = NameKey.of("Hirundo", "XA", "");
        owners = together("Swallow & Co.", swallow, hirundo);
        add("1001", owned(kite("1001", 2001), "Swallow"));
        add("1002", owned(kite("1002", 2002), "Hirundo"));
        add("1003", owned(kite("1003", 2003), "Swallow", "Hirundo"));
        add("1004", owned(kite("1004", 2004), "Sparrow"));
        try (SearchIndex index = index()) {
            assertThat(found(index, "ownerid:" + hirundo)).containsExactlyInAnyOrder("1001", "1002", "1003");
            assertThat(found(index, "owner:(number:1002)")).containsExactlyInAnyOrder("1001", "1002", "1003");
            assertThat(found(index, "owner:swallow")).as("as written").containsExactlyInAnyOrder("1001", "1003");
            assertThat(index
                            .search(SearchRequest.first(new Query.All()).withFacets(List.of(FacetField.OWNER), 9))
                            .facets()
                            .get(FacetField.OWNER)
                            .stream()
                            .map(value -> value.value() + " " + value.count() + " "
                                    + value.filter().render()))
                    .containsExactly(
                            "Swallow & Co. 3 ownerid==\"" + swallow + "\"",
                            "Sparrow 1 ownerid==\"" + NameKey.of("Sparrow", "XA", "") + "\"");
        }
    }

    @Test
    void whoHadARightBeforeIsFoundThere() {
        add("1001", owned(kite("1001", 2001), "Swallow").party(PartyRole.FORMER_OWNER, "Sparrow", "XA", ""));
        add("1002", owned(kite("1002", 2002), "Swallow").party(PartyRole.APPLICANT, "Heron", "XA", ""));
        add("1003", owned(kite("1003", 2003), "Swallow").party(PartyRole.APPLICANT, "SWALLOW", "XA", ""));
        RecordId moved = RecordId.parse("kite-XA-1004");
        world.add(owned(kite("1004", 2004), "Sparrow")
                .published("A", Optional.of(new PartialDate(2005, 1, 1)))
                .freeze(moved, "kite_gazette"));
        world.add(owned(kite("1004", 2004), "Swallow")
                .published("B", Optional.of(new PartialDate(2010, 1, 1)))
                .event(EventCategory.TRANSFERRED, Optional.of(new PartialDate(2009, 1, 1)), "", "")
                .freeze(moved, "kite_gazette"));
        owners = together("Swallow", NameKey.of("Swallow", "XA", ""));
        try (SearchIndex index = index()) {
            assertThat(found(index, "ownerid:" + NameKey.of("Swallow", "XA", "")))
                    .containsExactlyInAnyOrder("1001", "1002", "1003", "1004");
            assertThat(found(index, "formerownerid:" + NameKey.of("Sparrow", "XA", "")))
                    .containsExactlyInAnyOrder("1001", "1004");
            assertThat(found(index, "formerownerid:" + NameKey.of("Heron", "XA", "")))
                    .containsExactly("1002");
            assertThat(found(index, "formerownerid:" + NameKey.of("Swallow", "XA", "")))
                    .isEmpty();
        }
    }

    private static RecordDraft owned(RecordDraft draft, String... names) {
        for (String name : names) {
            draft.party(PartyRole.OWNER, name, "XA", "");
        }
        return draft;
    }

    private static OwnerNames together(String shown, NameKey... names) {
        List<NameKey> all = Arrays.asList(names);
        return new OwnerNames() {
            @Override
            public NameKey ownerOf(NameKey name) {
                return all.contains(name) ? all.getFirst() : name;
            }

            @Override
            public List<NameKey> namesOf(NameKey owner) {
                return all.contains(owner) ? all : List.of(owner);
            }

            @Override
            public Optional<String> displayName(NameKey owner) {
                return all.contains(owner) ? Optional.of(shown) : Optional.empty();
            }
        };
    }
}
