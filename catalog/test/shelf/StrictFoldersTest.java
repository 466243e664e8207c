package shelf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kaiwu.kernel.KaiwuException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a folder stops the start with the file and the key. */
class StrictFoldersTest {

    @TempDir
    private Path temporary;

    private int made;

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
    void aNumberThatIsNoneIsRefused() {
        withIndicator(text -> text.replace("value: 4.9", "value: about 5"))
                .hasMessageContaining("lines[0].values[1].value is no BigDecimal: about 5");
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

    private AbstractThrowableAssert<?, ?> withIndicator(UnaryOperator<String> change) {
        Path changed = changed("indicators/K01", change, "indicator.yml");
        return assertThatThrownBy(() -> Indicators.load(changed)).isInstanceOf(KaiwuException.class);
    }

    private AbstractThrowableAssert<?, ?> withPlan(String file, UnaryOperator<String> change) {
        Path changed = changed("plans/strategy_2014_2020", change, file);
        return assertThatThrownBy(() -> Plans.load(changed)).isInstanceOf(KaiwuException.class);
    }

    /** A catalogue of one folder, in which one file is changed. */
    private Path changed(String folder, UnaryOperator<String> change, String file) {
        Path root = temporary.resolve("catalogue" + made++);
        return Place.read(catalogue -> {
            try (Stream<Path> files = Files.list(catalogue.resolve(folder))) {
                Files.createDirectories(root.resolve(folder));
                for (Path each : files.toList()) {
                    String name = each.getFileName().toString();
                    String text = Files.readString(each);
                    Files.writeString(
                            root.resolve(folder).resolve(name), name.equals(file) ? change.apply(text) : text);
                }
                return root;
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            }
        });
    }
}
