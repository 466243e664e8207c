package shelf;

import java.util.Locale;
import kaiwu.spi.NumberForms;
import kaiwu.spi.Office;

/**
 * Understands {@code office.yml}. Keys: {@code name} (zh, en) and, where the office writes its numbers in a form of its own,
 * {@code numbers} (simple name of a {@link NumberForms} in the folder). The folder is the ST.3 code in lower case.
 */
final class OfficePage {

    private OfficePage() {}

    static Office read(Folder folder) {
        Page page = folder.definition();
        if (!folder.id().matches("[a-z]{2}")) {
            throw page.fault("(folder)", "must be an ST.3 code in lower case: two letters");
        }
        NumberForms numbers = page.findText("numbers").isPresent()
                ? Maker.make(page, "numbers", "offices." + folder.id(), NumberForms.class)
                : NumberForms.plain();
        Office office = new Office(folder.id().toUpperCase(Locale.ROOT), page.words("name"), numbers);
        page.done();
        return office;
    }
}
