package kaiwu.alike;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.NamesAlike;
import kaiwu.spi.Scheme;

/**
 * By which scheme it is told whether two rights are for like goods: the first that the kind names whose table is loaded.
 * Immutable.
 *
 * @param scheme the scheme, empty where names are compared whatever they are for
 * @param finer schemes that would tell it more finely and whose tables are not loaded
 */
public record Goods(Optional<Scheme> scheme, List<Scheme> finer) {

    private static final int BITS = Signature.KIND_AT;

    public Goods {
        finer = List.copyOf(finer);
    }

    /** Of a kind in this catalogue. */
    public static Goods of(Kind kind, Catalogue catalogue) {
        List<Scheme> named = kind.namesAlike().map(NamesAlike::goods).orElse(List.of()).stream()
                .flatMap(id -> catalogue.findScheme(id).stream())
                .toList();
        Optional<Scheme> first =
                named.stream().filter(scheme -> !scheme.words().isEmpty()).findFirst();
        List<Scheme> finer =
                first.map(scheme -> named.subList(0, named.indexOf(scheme))).orElse(List.of());
        return new Goods(first, finer);
    }

    /** The symbols of a record that count. */
    List<String> symbols(Stream<kaiwu.spi.record.ClassSymbol> classes) {
        return scheme.map(by -> classes.filter(place -> place.scheme().equals(by.id()))
                        .map(place -> uniform(place.symbol()))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** Numbers without zeros before them. */
    static String uniform(String symbol) {
        String bare = symbol.strip();
        return bare.length() > 1 && bare.startsWith("0") && bare.chars().allMatch(Character::isDigit)
                ? bare.replaceFirst("^0+(?=.)", "")
                : bare;
    }

    /** A bit for each symbol; different symbols may share one. */
    static long bits(Collection<String> symbols) {
        long bits = 0;
        for (String symbol : symbols) {
            boolean small = symbol.length() <= 2 && symbol.chars().allMatch(Character::isDigit);
            int place = small ? Integer.parseInt(symbol) : Math.floorMod(symbol.hashCode(), BITS);
            bits |= 1L << place % BITS;
        }
        return bits;
    }
}
