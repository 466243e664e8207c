package shelf;

import java.util.Locale;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.NumberForms;
import kaiwu.spi.Office;

/** Understands {@code office.yml}, whose keys are the components below. The folder is the ST.3 code in lower case. */
final class OfficePage {

    private OfficePage() {}

    /** @param numbers simple name of a {@link NumberForms} in the folder, where the office writes numbers in its own way */
    private record Definition(Bilingual name, Optional<String> numbers) {}

    static Office read(Folder folder) {
        Definition office = folder.definition(Definition.class);
        if (!folder.id().matches("[a-z]{2}")) {
            throw folder.fault("(folder)", "must be an ST.3 code in lower case: two letters");
        }
        NumberForms numbers = office.numbers()
                .map(name -> Maker.make(folder, "numbers", "offices." + folder.id() + "." + name, NumberForms.class))
                .orElseGet(NumberForms::plain);
        return new Office(folder.id().toUpperCase(Locale.ROOT), office.name(), numbers);
    }
}
