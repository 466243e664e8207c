package kaiwu.server.classes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kaiwu.kernel.Bilingual;
import kaiwu.search.ClassLevels;
import kaiwu.search.Order;
import kaiwu.search.PlaceCount;
import kaiwu.search.Query;
import kaiwu.search.SearchIndex;
import kaiwu.search.SearchRequest;
import kaiwu.server.Platform;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Concordance;
import kaiwu.spi.Scheme;

/**
 * The schemes of the catalogue joined with the places at which records of the index stand: a place is there when either
 * knows it. Counts are of the index as it is now, exact. Thread-safe.
 */
public final class ClassTree {

    private final Catalogue catalogue;
    private final SearchIndex index;

    public ClassTree(Platform platform) {
        this.catalogue = platform.catalogue();
        this.index = platform.index();
    }

    /** The schemes that classify: those with classes of their own, and those that a kind of right or a record names. */
    public List<Scheme> schemes() {
        return catalogue.schemes().values().stream()
                .filter(scheme -> !scheme.words().isEmpty()
                        || catalogue.kinds().values().stream()
                                .anyMatch(kind -> kind.schemes().contains(scheme.id()))
                        || index.placedIn(scheme.id()) > 0)
                .toList();
    }

    /** The top of a scheme, or the place of a symbol; empty when neither catalogue nor index knows it. */
    public Optional<Place> find(String schemeId, String typed) {
        Optional<Scheme> found = catalogue.findScheme(schemeId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Scheme scheme = found.get();
        String symbol = ClassLevels.uniform(typed);
        if (symbol.isEmpty()) {
            return Optional.of(place(scheme, "", records(scheme, "")));
        }
        long records = records(scheme, symbol);
        return records > 0 || scheme.words().containsKey(symbol)
                ? Optional.of(place(scheme, symbol, records))
                : Optional.empty();
    }

    /** How many records stand at a place of a scheme or below, or anywhere in it when the symbol is empty. */
    public long records(Scheme scheme, String symbol) {
        if (symbol.isEmpty() && scheme.gathers().isEmpty()) {
            return index.placedIn(scheme.id());
        }
        return query(scheme, symbol).map(this::count).orElse(0L);
    }

    private long count(Query query) {
        return index.search(new SearchRequest(query, 0, Optional.empty(), List.of(), 0, Order.OLDEST, false))
                .total();
    }

    /** Finds the records at a place; none for the top of a scheme whose symbols records name, and where nothing is gathered. */
    private static Optional<Query> query(Scheme scheme, String symbol) {
        if (scheme.gathers().isEmpty()) {
            return symbol.isEmpty() ? Optional.empty() : Optional.of(new Query.Classified(scheme.id(), symbol, true));
        }
        Concordance other = scheme.gathers().get();
        List<String> gathered = symbol.isEmpty()
                ? other.places().values().stream().flatMap(List::stream).toList()
                : other.places().getOrDefault(symbol, List.of());
        List<Query> places = gathered.stream()
                .<Query>map(place -> new Query.Classified(other.scheme(), place, true))
                .toList();
        return switch (places.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(places.getFirst());
            default -> Optional.of(new Query.Or(places));
        };
    }

    private Place place(Scheme scheme, String symbol, long records) {
        List<String> levels = symbol.isEmpty() ? List.of() : ClassLevels.of(symbol);
        return new Place(
                scheme,
                symbol,
                words(scheme, symbol),
                levels.stream()
                        .limit(Math.max(0, levels.size() - 1))
                        .map(level -> step(scheme, level))
                        .toList(),
                records,
                symbol.isEmpty() ? "" : query(scheme, symbol).map(Query::render).orElse(""),
                below(scheme, symbol),
                gathered(scheme, symbol),
                gatheredBy(scheme, levels));
    }

    private List<Place.Counted> below(Scheme scheme, String symbol) {
        Map<String, Long> places = new TreeMap<>(new SymbolOrder());
        scheme.words().keySet().stream()
                .filter(place -> ClassLevels.above(place).equals(symbol))
                .forEach(place -> places.put(place, scheme.gathers().isPresent() ? records(scheme, place) : 0L));
        for (PlaceCount place : index.placesBelow(scheme.id(), symbol)) {
            places.put(place.symbol(), place.records());
        }
        List<Place.Counted> below = new ArrayList<>();
        places.forEach((place, records) -> below.add(new Place.Counted(scheme, place, words(scheme, place), records)));
        return List.copyOf(below);
    }

    private List<Place.Step> gathered(Scheme scheme, String symbol) {
        return scheme.gathers().stream()
                .flatMap(other -> catalogue.findScheme(other.scheme()).stream()
                        .flatMap(of -> other.places().getOrDefault(symbol, List.of()).stream()
                                .map(place -> step(of, place))))
                .toList();
    }

    private List<Place.Step> gatheredBy(Scheme scheme, List<String> levels) {
        return catalogue.schemes().values().stream()
                .flatMap(other -> other.gathers().stream()
                        .filter(gathers -> gathers.scheme().equals(scheme.id()))
                        .flatMap(gathers -> gathers.gathering(levels).stream())
                        .map(symbol -> step(other, symbol)))
                .toList();
    }

    private static Place.Step step(Scheme scheme, String symbol) {
        return new Place.Step(scheme, symbol, words(scheme, symbol));
    }

    private static Optional<Bilingual> words(Scheme scheme, String symbol) {
        return Optional.ofNullable(scheme.words().get(symbol));
    }

    /**
     * The places whose words have every word of a text, in either language, or whose symbol begins with it; schemes in their
     * order, in each the places whose symbol it is first.
     *
     * @param most places at most
     */
    public List<Place.Counted> search(String text, int most) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        List<Pattern> wanted = Arrays.stream(typed.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(ClassTree::beginning)
                .toList();
        List<Place.Step> found = new ArrayList<>();
        List<Place.Step> likely = new ArrayList<>();
        for (Scheme scheme : catalogue.schemes().values()) {
            scheme.words().forEach((symbol, words) -> {
                if (symbol.equalsIgnoreCase(typed)) {
                    found.add(step(scheme, symbol));
                } else if (fits(symbol, words, typed, wanted)) {
                    likely.add(step(scheme, symbol));
                }
            });
        }
        found.addAll(likely);
        return found.stream()
                .limit(most)
                .map(place -> new Place.Counted(
                        place.scheme(), place.symbol(), place.words(), records(place.scheme(), place.symbol())))
                .toList();
    }

    /** Letters are looked for where a word begins, so that ice is not found in devices; Chinese anywhere. */
    private static Pattern beginning(String word) {
        boolean letters = word.charAt(0) < 128;
        return Pattern.compile((letters ? "\\b" : "") + Pattern.quote(word));
    }

    private static boolean fits(String symbol, Bilingual words, String typed, List<Pattern> wanted) {
        String both = (words.zh() + " " + words.en()).toLowerCase(Locale.ROOT);
        boolean bySymbol = typed.length() > 1 && symbol.toLowerCase(Locale.ROOT).startsWith(typed);
        return bySymbol
                || !wanted.isEmpty()
                        && wanted.stream().allMatch(word -> word.matcher(both).find());
    }
}
