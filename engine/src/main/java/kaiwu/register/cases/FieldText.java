package kaiwu.register.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Values;

/** What is filled in in a field, as people read it. */
public final class FieldText {

    private static final Bilingual NOTHING = new Bilingual("", "");

    private FieldText() {}

    /** In both languages; several values are parted by line breaks; empty in both where nothing is filled in. */
    public static Bilingual of(Field field, Values values) {
        return switch (field.type()) {
            case MONEY -> values.findNumber(field.id()).map(FieldText::money).orElse(NOTHING);
            case NUMBER ->
                values.findNumber(field.id())
                        .map(String::valueOf)
                        .map(FieldText::same)
                        .orElse(NOTHING);
            case YES -> values.says(field.id()) ? new Bilingual("是", "yes") : NOTHING;
            case CHOICE -> choices(field, values.list(field.id()));
            default -> same(String.join("\n", values.list(field.id())));
        };
    }

    /** An amount of so many fen. */
    public static Bilingual money(long fen) {
        String digits = String.format(Locale.ROOT, "%,.2f", fen / 100.0);
        String whole = fen % 100 == 0 ? digits.substring(0, digits.length() - 3) : digits;
        return new Bilingual(whole + " 元", whole + " yuan");
    }

    private static Bilingual choices(Field field, List<String> chosen) {
        return new Bilingual(choices(field, chosen, Bilingual::zh), choices(field, chosen, Bilingual::en));
    }

    private static String choices(Field field, List<String> chosen, Function<Bilingual, String> language) {
        return chosen.stream()
                .map(id -> Optional.ofNullable(field.choices().get(id))
                        .map(language)
                        .orElse(id))
                .collect(Collectors.joining("\n"));
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
