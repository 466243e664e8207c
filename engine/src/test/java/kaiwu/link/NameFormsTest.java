package kaiwu.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kaiwu.spi.record.NameKey;
import org.junit.jupiter.api.Test;

class NameFormsTest {

    @Test
    void writingsThatDifferInCaseWidthAndPunctuationAloneAreOneForm() {
        NameForms forms = new NameForms();
        forms.add(new Mention("Kite & Co.", "ZZ", ""));
        forms.add(new Mention("KITE & CO", "ZZ", ""));
        forms.add(new Mention("KITE & CO", "ZZ", ""));
        forms.add(new Mention("KITE & CO", "YY", ""));

        assertThat(forms.list())
                .extracting(NameForm::name, NameForm::country, NameForm::records)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("KITE & CO", "ZZ", 3),
                        org.assertj.core.api.Assertions.tuple("KITE & CO", "YY", 1));
    }

    @Test
    void aFormTakenOverIsAsIfItsMentionsHadCome() {
        NameForms forms = new NameForms();
        forms.add(new Mention("Kite", "ZZ", "a", List.of("7"), List.of("Anna", "Paul"), List.of("nice:25")));
        forms.add(new Mention("Kite", "ZZ", "a", List.of(), List.of("Anna"), List.of()));
        NameForms again = new NameForms();
        forms.list().forEach(again::add);

        NameForm before = forms.list().getFirst();
        NameForm after = again.list().getFirst();
        assertThat(after.records()).isEqualTo(2);
        assertThat(after.companions()).containsExactly(before.companions()).hasSize(2);
        assertThat(after.classes()).containsExactly(before.classes());
        assertThat(after.identifiers()).containsExactly("7");
    }

    @Test
    void aKeyIsReadAsItIsWritten() {
        NameKey key = NameKey.of("Kite", "ZZ", "");
        assertThat(NameKey.find(key.toString())).contains(key);
        assertThat(NameKey.find("kite")).isEmpty();
        assertThat(NameKey.find(key.toString().toUpperCase(java.util.Locale.ROOT) + "0"))
                .isEmpty();
    }
}
