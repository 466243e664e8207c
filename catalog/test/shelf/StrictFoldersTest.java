package shelf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kaiwu.kernel.KaiwuException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What is wrong in a folder stops the start with the file and the key. */
class StrictFoldersTest {

    @Test
    void aKeyThatNobodyKnowsIsNamed() {
        withIndicator(text -> text + "\ncolour: red\n").hasMessageContaining("indicators/K01/indicator.yml: colour");
    }

    @Test
    void aMissingKeyIsNamed() {
        withIndicator(text -> text.replaceFirst("better: higher\n", ""))
                .hasMessageContaining("K01/indicator.yml: better");
    }

    @Test
    void aKeyDeepInAListIsNamedWithItsPlace() {
        withIndicator(text -> text.replace("mark: seed", "mark: Z")).hasMessageContaining("lines[0].values[0].mark");
        withIndicator(text -> text.replace("{year: 2014, value: 4.9", "{value: 4.9"))
                .hasMessageContaining("lines[0].values[1].year");
    }

    @Test
    void aYearTwiceInOneLineIsRefused() {
        withIndicator(text -> text.replace("{year: 2014, value: 4.9", "{year: 2013, value: 4.9"))
                .hasMessageContaining("lines.published: needs each year once");
    }

    @Test
    void aRatioOfALineThatIsNotThereIsRefused() {
        withIndicator(text -> text.replace("numerator: stock", "numerator: stocks"))
                .hasMessageContaining("ratio: names 'stocks'");
    }

    @Test
    void aBlankTextIsRefused() {
        withIndicator(text -> text.replace("zh: 每万人口发明专利拥有量\n", "zh: ''\n")).hasMessageContaining("name.zh");
    }

    @Test
    void aWrongCellOfTheTableIsNamedWithLineAndColumn() {
        withPlan("commitments.tsv", text -> text.replaceFirst("\tplanned\t", "\tdone\t"))
                .hasMessageContaining("plans/strategy_2014_2020/commitments.tsv, line 2: state must be one of");
        withPlan("commitments.tsv", text -> text.replaceFirst("\tinferred\t", "\t"))
                .hasMessageContaining("line 2: line has 11 cells");
    }

    @Test
    void aUnitSectionOrThemeThatIsNotThereIsRefused() {
        withPlan("commitments.tsv", text -> text.replaceFirst("\taim-overall\t", "\taim-high\t"))
                .hasMessageContaining("G01 section: names 'aim-high'");
        withPlan("units.yml", text -> text.replace("id: safe,", "id: unsafe,"))
                .hasMessageContaining("K08 units: names 'safe'");
        withPlan("plan.yml", text -> text.replace("id: doors,", "id: windows,"))
                .hasMessageContaining("theme: names 'doors'");
    }

    private static AbstractThrowableAssert<?, ?> withIndicator(UnaryOperator<String> change) {
        GroupFiles files = changed(GroupFiles.beside("indicators"), "K01", "indicator.yml", change);
        return assertThatThrownBy(() -> Indicators.load(files)).isInstanceOf(KaiwuException.class);
    }

    private static AbstractThrowableAssert<?, ?> withPlan(String file, UnaryOperator<String> change) {
        GroupFiles files = changed(GroupFiles.beside("plans"), "strategy_2014_2020", file, change);
        return assertThatThrownBy(() -> Plans.load(files)).isInstanceOf(KaiwuException.class);
    }

    private static GroupFiles changed(GroupFiles files, String folder, String file, UnaryOperator<String> change) {
        SortedMap<String, SortedMap<String, String>> folders = new TreeMap<>(files.folders());
        SortedMap<String, String> texts = new TreeMap<>(folders.get(folder));
        texts.computeIfPresent(file, (name, text) -> change.apply(text));
        folders.put(folder, texts);
        return new GroupFiles(files.group(), folders);
    }
}
