package kaiwu.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaiwu.spi.record.NameKey;
import org.junit.jupiter.api.Test;

/** Owners of one letter a name; {@code a-0.9-b} is a merge. */
class CorrectingTest {

    private static NameKey key(String name) {
        return NameKey.of(name, "", "");
    }

    private static Owners owners(String names, String... merges) {
        List<NameForm> forms = names.chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .map(name -> new NameForm(key(name), name, "", "", 1, List.of(), new long[0], new long[0]))
                .toList();
        Map<NameKey, NameKey> each = new HashMap<>();
        forms.forEach(form -> each.put(form.key(), form.key()));
        Owners alone = Owners.restored(forms, each, List.of());
        List<Merge> all = Stream.of(merges)
                .map(text -> text.split("-"))
                .map(cells -> new Merge(key(cells[0]), key(cells[2]), Double.parseDouble(cells[1]), List.of()))
                .toList();
        Owners joined = alone.corrected(all.stream()
                .<Correction>map(merge -> new Correction.Together(merge.a(), merge.b()))
                .toList());
        Map<NameKey, NameKey> ownerOf = new HashMap<>();
        forms.forEach(form -> ownerOf.put(form.key(), joined.ownerOf(form.key()).orElseThrow()));
        return Owners.restored(forms, ownerOf, all);
    }

    private static Correction together(String a, String b) {
        return new Correction.Together(key(a), key(b));
    }

    private static Correction apart(String a, String b) {
        return new Correction.Apart(key(a), key(b));
    }

    /** The owners as one text: {@code ab c}. */
    private static String told(Owners owners, String names) {
        Map<NameKey, StringBuilder> told = new LinkedHashMap<>();
        names.chars()
                .forEach(letter -> told.computeIfAbsent(
                                owners.ownerOf(key(String.valueOf((char) letter)))
                                        .orElseThrow(),
                                owner -> new StringBuilder())
                        .append((char) letter));
        return String.join(" ", told.values());
    }

    @Test
    void anOwnerIsPartedAtTheLeastSureMergeBetweenTheTwoNames() {
        Owners computed = owners("abcdef", "a-0.97-b", "b-0.81-c", "c-0.9-d", "e-0.9-f");

        assertThat(told(computed, "abcdef")).isEqualTo("abcd ef");
        assertThat(told(computed.corrected(List.of(apart("a", "d"))), "abcdef")).isEqualTo("ab cd ef");
        assertThat(told(computed.corrected(List.of(apart("d", "a"))), "abcdef")).isEqualTo("ab cd ef");
        assertThat(told(computed.corrected(List.of(apart("c", "d"))), "abcdef")).isEqualTo("abc d ef");
    }

    @Test
    void correctionsFollowOneAnother() {
        Owners computed = owners("abcd", "a-0.9-b", "c-0.9-d");

        assertThat(told(computed.corrected(List.of(together("b", "c"))), "abcd"))
                .isEqualTo("abcd");
        assertThat(told(computed.corrected(List.of(together("b", "c"), apart("a", "b"))), "abcd"))
                .isEqualTo("a bcd");
        assertThat(told(computed.corrected(List.of(apart("a", "b"), together("a", "d"))), "abcd"))
                .isEqualTo("acd b");
    }

    @Test
    void whatIsSoAlreadyAndWhatIsNotThereChangesNothing() {
        Owners computed = owners("abc", "a-0.9-b");

        assertThat(told(
                        computed.corrected(
                                List.of(together("a", "b"), apart("a", "c"), apart("a", "a"), together("a", "x"))),
                        "abc"))
                .isEqualTo("ab c");
    }

    @Test
    void everyOwnerKeepsTheMergesThatHoldIt() {
        Owners corrected = owners("abcd", "a-0.9-b", "c-0.8-d").corrected(List.of(together("b", "c"), apart("c", "d")));

        assertThat(corrected.find(key("a")).orElseThrow().merges()).hasSize(2);
        assertThat(corrected.find(key("d")).orElseThrow().merges()).isEmpty();
    }
}
