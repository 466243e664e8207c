package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.PartialDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code cases.txt}: what a query finds among the records of {@code world.txt}. */
class SearchCasesTest {

    @TempDir
    static Path folder;

    private static SearchIndex index;
    private static QueryParser parser;

    @BeforeAll
    static void load() {
        index = SearchIndex.open(folder, SearchWorld.catalogue());
        index.index(
                "all-1", Optional.of(new PartialDate(2020, 7, 7)), SearchWorld.issue("all-1", SearchWorld.versions()));
        parser = new QueryParser(SearchWorld.catalogue());
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static Stream<String> cases() {
        return SearchWorld.resource("cases.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aQueryFindsItsRecords(String line) {
        String[] sides = line.split(" =>", -1);
        Parsed parsed = parser.parse(sides[0]);
        assertThat(parsed).as(sides[0]).isInstanceOf(Parsed.Understood.class);
        Query query = ((Parsed.Understood) parsed).query();
        assertThat(found(query)).as(query.render()).isEqualTo(wanted(sides[1]));
        assertThat(parser.parse(query.render())).isEqualTo(parsed);
    }

    private static String wanted(String ids) {
        return Arrays.stream(ids.strip().split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private static String found(Query query) {
        List<Hit> hits = index.search(SearchRequest.first(query).withSize(500)).hits();
        return hits.stream().map(hit -> hit.id().number()).sorted().collect(Collectors.joining(" "));
    }
}
