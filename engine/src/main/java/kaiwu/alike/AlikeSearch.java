package kaiwu.alike;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaiwu.alike.Reason.Kind;
import kaiwu.alike.Spelling.Script;
import kaiwu.kernel.RecordId;

/** One question on its way through all names. Used once. */
final class AlikeSearch {

    /** Names compared letter by letter for each spelling. */
    private static final int COMPARED = 6_000;

    private static final int LEAST_ROUGH = 140;
    private static final double LEAST = 0.5;
    private static final double MEANING = 0.86;
    private static final double OTHER_GOODS = 0.82;
    private static final double UNTOLD_GOODS = 0.92;

    private final List<NameFile> files;
    private final Making making;
    private final List<String> meanings;
    private final AlikeQuery query;
    private final Filter filter;
    private final Map<String, AlikeName> found = new HashMap<>();

    AlikeSearch(List<NameFile> files, Making making, List<String> meanings, AlikeQuery query) {
        this.files = files;
        this.making = making;
        this.meanings = meanings;
        this.query = query;
        this.filter = filter();
    }

    private Filter filter() {
        long mask = (query.kind().isPresent() ? Signature.ALL_KINDS : 0)
                | (query.office().isPresent() ? Signature.ALL_OFFICES : 0);
        long value =
                query.kind().map(kind -> Signature.kind(making.number(kind))).orElse(0L)
                        | query.office().map(Signature::office).orElse(0L);
        return new Filter(mask, value, Goods.bits(query.goods()));
    }

    List<AlikeName> run() {
        search(query.name(), Optional.empty());
        meanings.forEach(meaning -> search(meaning, Optional.of(meaning)));
        return found.values().stream()
                .sorted(Comparator.comparingDouble(AlikeName::score)
                        .reversed()
                        .thenComparing(name -> name.name().length())
                        .thenComparing(name -> name.id().toString()))
                .limit(query.size())
                .toList();
    }

    private void search(String name, Optional<String> meaning) {
        Comparison comparison = new Comparison(name);
        IntStream.concat(candidates(comparison.spellings()), candidates(comparison.stemSpellings()))
                .distinct()
                .forEach(place -> compare(place, comparison, meaning));
    }

    private IntStream candidates(List<Spelling> spellings) {
        return spellings.stream()
                .flatMap(spelling -> switch (spelling.script()) {
                    case HAN -> Stream.of(syllables(spelling, Script.HAN), syllables(spelling, Script.PINYIN));
                    case PINYIN -> Stream.of(syllables(spelling, Script.HAN));
                    case ALPHABET -> Stream.of(best(new AlphabetScan(spelling), Script.ALPHABET));
                })
                .flatMapToInt(IntStream::of);
    }

    private int[] syllables(Spelling spelling, Script among) {
        return best(new SyllableScan(spelling, among), among);
    }

    private int[] best(Scan scan, Script script) {
        Best best = new Best(COMPARED, LEAST_ROUGH);
        int base = 0;
        for (NameFile file : files) {
            scan.run(file.signatures(), file.first(script), file.end(script), base, filter, best);
            base += file.size();
        }
        return best.places();
    }

    private NameFile.Entry entry(int place) {
        int at = place;
        for (NameFile file : files) {
            if (at < file.size()) {
                return file.entry(at);
            }
            at -= file.size();
        }
        throw new IllegalArgumentException("no name at " + place);
    }

    private void compare(int place, Comparison comparison, Optional<String> meaning) {
        NameFile.Entry entry = entry(place);
        RecordId id = RecordId.parse(entry.id());
        if (query.office().filter(office -> !office.equals(id.office())).isPresent()) {
            return;
        }
        Likeness likeness = comparison.with(entry.name());
        if (meaning.isPresent()) {
            likeness = likeness.value() < 0.8 ? Likeness.NONE : meant(likeness, meaning.get());
        }
        if (likeness.value() < LEAST) {
            return;
        }
        AlikeName name = withGoods(id, entry, likeness);
        found.merge(entry.id(), name, (old, now) -> now.score() > old.score() ? now : old);
    }

    private Likeness meant(Likeness likeness, String meaning) {
        double value = likeness.value() * MEANING;
        return new Likeness(value, List.of(new Reason(Kind.MEANING, query.name() + " – " + meaning, value)));
    }

    private AlikeName withGoods(RecordId id, NameFile.Entry entry, Likeness likeness) {
        List<Reason> reasons = new ArrayList<>(likeness.reasons());
        double share = 1;
        if (!query.goods().isEmpty()) {
            Set<String> asked = Set.copyOf(query.goods());
            List<String> common = entry.goods().stream().filter(asked::contains).toList();
            Kind kind =
                    entry.goods().isEmpty() ? Kind.UNTOLD_GOODS : common.isEmpty() ? Kind.OTHER_GOODS : Kind.SAME_GOODS;
            share = kind == Kind.SAME_GOODS ? 1 : kind == Kind.OTHER_GOODS ? OTHER_GOODS : UNTOLD_GOODS;
            reasons.add(new Reason(kind, String.join(" ", common.isEmpty() ? entry.goods() : common), share));
        }
        return new AlikeName(id, entry.name(), likeness.value() * share, reasons);
    }
}
