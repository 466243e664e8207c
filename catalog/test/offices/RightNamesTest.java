package offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Catalogue;
import kaiwu.spi.RightNames;
import kaiwu.spi.record.NumberRole;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shelf.Catalog;

/** A number never gives a right the id that another right's application would have. */
class RightNamesTest {

    private static final String NAMES = """
            invention US APPLICATION 12/345,678 : 12345678
            invention US REGISTRATION 12,345,678 : p-12345678
            invention US REGISTRATION US12345678B2 : p-12345678
            invention US PUBLICATION 12345678 : p-12345678
            trademark US APPLICATION 87/310,367 : 87310367
            trademark US REGISTRATION 1,234,567 : p-1234567
            invention FR APPLICATION 2012345 : 2012345
            invention FR REGISTRATION 2012345 : p-2012345
            invention GB APPLICATION 2212345.6 : 2212345
            invention GB REGISTRATION GB2212345 : p-2212345
            invention EP REGISTRATION 1234567 : p-1234567
            invention DE REGISTRATION 10 2004 012 345 : p-102004012345
            invention IN REGISTRATION 299999 : p-299999
            invention JP REGISTRATION 特許第4123456号 : p-4123456
            design KR REGISTRATION 30-0123456 : p-30-0123456
            trademark KR REGISTRATION 40-0123456 : p-40-0123456
            variety QZ REGISTRATION EU12345 : r-EU12345
            invention AU APPLICATION 2004123456 : 2004123456
            invention AU REGISTRATION 2004123456 : r-2004123456
            trademark CA REGISTRATION TMA123456 : r-TMA123456
            invention CN REGISTRATION ZL201910123456.X : 201910123456.X
            trademark CN REGISTRATION 第1234567号 : 1234567
            trademark EM REGISTRATION 018012345 : 018012345
            trademark DE REGISTRATION 302010012345 : 302010012345
            trademark GB REGISTRATION 3123456 : UK00003123456
            trademark IN REGISTRATION 1234567 : 1234567
            trademark WO REGISTRATION 1234567 : 1234567
            gi EU REGISTRATION PGI-HU-A1329 : PGI-HU-A1329
            copyright US REGISTRATION R640000 : R640000
            """;

    private final Catalogue catalogue = Catalog.load();
    private final RightNames names = new RightNames(catalogue);

    @TestFactory
    Stream<DynamicTest> aNumberNamesItsRight() {
        return NAMES.lines()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String[] word = line.split(" ", 4);
                    String[] number = word[3].split(" : ");
                    assertThat(name(word[0], word[1], NumberRole.valueOf(word[2]), number[0]))
                            .isEqualTo(word[0] + "-" + word[1] + "-" + number[1]);
                }));
    }

    /** Whatever digits a registration has, its id is never one that an application of other digits' right has. */
    @Test
    void noRegistrationHasTheIdOfAnApplicationUnlessItsOfficeCountsBothInOneSeries() {
        for (String office : catalogue.offices().keySet()) {
            for (String kind : new String[] {"invention", "utilitymodel", "design", "trademark", "variety"}) {
                for (String digits : new String[] {"1234567", "2012345", "12345678", "2004123456", "102004012345"}) {
                    boolean one = catalogue
                            .numbersOf(office)
                            .seriesOf(kind, NumberRole.REGISTRATION, digits)
                            .contains(NumberRole.APPLICATION);
                    String registered = name(kind, office, NumberRole.REGISTRATION, digits);
                    assertThat(registered.isEmpty()
                                    || one
                                    || RecordId.parse(registered).isStandIn())
                            .as("%s %s %s: %s", office, kind, digits, registered)
                            .isTrue();
                }
            }
        }
    }

    private String name(String kind, String office, NumberRole role, String number) {
        return names.find(catalogue.findKind(kind).orElseThrow(), office, role, number)
                .map(RecordId::toString)
                .orElse("");
    }
}
