package offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.NumberRole;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shelf.Catalog;

/** The many spellings of one number lead to one; what is no number of the office leads nowhere. */
class NumberFormsTest {

    /** Each line: office, kind, role, uniform number, and after the colon other spellings of it. */
    private static final String ONE_NUMBER = """
            CN invention APPLICATION 200880114428.1 : 200880114428 | 2008801144281 | CN200880114428.1 | ZL 200880114428.1 | ZL200880114428 | ２００８８０１１４４２８．１
            CN invention APPLICATION 201910123456.X : 201910123456x | CN 201910123456 | ZL201910123456.X
            CN utilitymodel APPLICATION 201520123456.7 : 201520123456 | ZL 2015 2 0123456.7
            CN design APPLICATION 03312345.4 : 033123454 | 03312345 | ZL03312345.4
            CN invention PUBLICATION 109996757 : CN109996757A | CN 109996757 B | 109996757
            CN design PUBLICATION 305246987 : CN305246987S
            CN trademark REGISTRATION 1234567 : 第1234567号 | 01234567
            CN trademark REGISTRATION G1234567 : g1234567 | 第G1234567号
            CN software REGISTRATION 2015SR012345 : 2015sr012345 | 2015-SR-012345
            CN software REGISTRATION R1234567 : 软著登字第1234567号
            CN variety APPLICATION 20101234.5 : CNA20101234.5
            US invention PUBLICATION 6836899 : US06836899-20050104.XML | 06836899 | US6836899 | US6836899B2 | US-6836899-B2 | 6,836,899
            US invention PUBLICATION 7591949 : US7591949 | US07591949B2
            US invention PUBLICATION 9393131 : 09393131
            US invention PUBLICATION 20040215390 : US-2004215390-A1 | US20040215390A1 | 2004/0215390 | US 2004/0215390 A1 | 2004215390
            US invention PUBLICATION 20080250823 : US20080250823A1
            US design REGISTRATION D456588 : D0456588 | USD456588S1 | USD0456588-20020507.XML | Des. 456,588 | D456,588
            US invention PUBLICATION PP12345 : PP012345 | USPP12345P2 | Plant 12,345
            US invention PUBLICATION RE39123 : RE039123 | USRE39123E1 | Re. 39,123
            US invention PUBLICATION H2123 : H0002123 | USH2123H1
            US invention PUBLICATION T998013 : T998013I4
            US design APPLICATION 29123456 : 29/123456 | 29/123,456 | 29-123456
            US invention APPLICATION 08921321 : 08/921,321 | 8/921,321 | US08/921321
            US invention APPLICATION 13456789 : US201213456789
            US trademark APPLICATION 87310367 : 87/310,367 | 87310367
            US trademark REGISTRATION 1234567 : 1,234,567 | 01234567
            EP invention APPLICATION 98400796.3 : EP98400796 | 98400796 | EP98400796.3 | EP19980400796 | 984007963
            EP invention APPLICATION 06798269.4 : EP20060798269
            EP invention APPLICATION 92900624.5 : 92900624.0 | EP92900624
            EP invention PUBLICATION 0666666 : EP666666 | EP0666666 | EP0666666A1 | EP 0 666 666 B1
            WO invention APPLICATION PCT-US2004-012345 : PCT/US2004/012345 | PCT/US04/12345 | PCT/US04/012345 | WO2004US12345 | US2004012345W | WO2004US012345
            WO invention APPLICATION PCT-GB2002-004635 : PCT/GB02/04635 | PCTGB0204635
            WO invention APPLICATION PCT-CN1999-000123 : PCT/CN99/00123
            WO invention PUBLICATION 2004012345 : WO2004/012345 | WO 2004/012345 A1 | WO2004012345A2 | WO 04/12345 | WO04/012345
            WO invention PUBLICATION 1996012345 : WO9612345 | WO 96/12345 A1
            WO decision CASE D2023-1234 : d2023-1234 | Case No. D2023-1234 | WIPO Case No. D2023-1234
            WO decision CASE DCN2023-0012 : DCN2023-0012
            WO decision CASE CAC-UDRP-105123 : CAC-UDRP-105123
            WO trademark REGISTRATION 1234567A : IR 1234567A | 01234567A
            WO design REGISTRATION DM123456 : DM/123456 | D123456
            KR invention APPLICATION 10-2010-0115520 : 1020100115520 | KR20100115520 | KR20100115520A | 10-20100115520
            KR utilitymodel APPLICATION 20-2010-0001234 : 2020100001234
            KR design APPLICATION 30-2013-0019290-M01 : 3020130019290M01 | 30-2013-0019290 M01
            KR trademark APPLICATION 41-2010-0011585 : 4120100011585
            KR invention REGISTRATION 10-1055320 : 1010553200000 | 10-1055320-0000 | KR101055320B1 | 101055320
            KR trademark PUBLICATION 40-2011-0030671 : 4020110030671
            KR trademark APPLICATION 60-1998-0001234 : 6019980001234
            KR trademark APPLICATION 71-2003-0001234 : 7120030001234
            KR design PUBLICATION 30-1987-0066189 : 301987066189
            JP invention APPLICATION 2010-123456 : 特願2010-123456 | JP2010123456 | JP20100123456 | 特願２０１０－１２３４５６
            JP invention APPLICATION 1998-123456 : 特願平10-123456 | 特願平１０年１２３４５６号 | 平成10-123456 | JPH10123456 | H10-123456
            JP invention PUBLICATION 1984-012345 : 特開昭59-12345 | JPS5912345A
            JP invention REGISTRATION 4123456 : 特許第4123456号 | JP4123456B2
            JP design REGISTRATION 1234567 : 意匠登録第1234567号
            DE invention APPLICATION 102004012345 : 10 2004 012 345.4 | DE102004012345 | DE 10 2004 012 345.4
            DE invention PUBLICATION 102004012345 : DE102004012345A1 | DE 10 2004 012 345 B4
            DE trademark REGISTRATION 302010012345 : 30 2010 012 345.7/25 | DE302010012345
            GB invention APPLICATION 0412345 : GB0412345.6 | 0412345.6 | GB20040012345
            GB trademark REGISTRATION UK00003123456 : 3123456 | UK3123456 | 00003123456
            IN invention APPLICATION 3358-DELNP-2010 : 3358/DELNP/2010 | 03358/DELNP/2010 | 3358/delnp/2010
            IN invention APPLICATION 201617040360 : IN201617040360
            IN invention APPLICATION IN-PCT-2002-123-DEL : IN/PCT/2002/00123/DEL
            EM trademark APPLICATION 018012345 : 18012345 | EM018012345 | 018012345
            EM trademark APPLICATION W1234567 : W01234567
            EM design REGISTRATION 001234567-0001 : 1234567-1 | RCD 001234567-0001
            FR trademark REGISTRATION 94512345 : 94 512 345
            FR invention APPLICATION 0412345 : FR 04 12345 | FR20040012345
            QZ variety APPLICATION 2004-1234 : 2004/1234 | 20041234
            CN decision CASE 2019-最高法知民终1号 : （2019）最高法知民终1号 | (2019)最高法知民终1号
            ZZ heritage REGISTRATION Ⅱ-37 : Ⅱ-37 | Ⅱ－37
            """;

    private static final String NO_NUMBER = """
            CN invention APPLICATION : 2.02E+12 | 2.0193E+12 | 200880114428.2 | 12345 | 公开
            CN design APPLICATION : 03312345.1
            US invention APPLICATION : 921,321 | PCT/US2004/012345
            US invention PUBLICATION : 123456789012 | none
            EP invention APPLICATION : 98400796.4 | 12
            WO invention APPLICATION : US | WO
            KR invention APPLICATION : 10-99-1
            IN invention APPLICATION : Patent No. | ApplicationNumber
            """;

    private final Catalogue catalogue = Catalog.load();

    @TestFactory
    Stream<DynamicTest> everySpellingOfANumberMeetsTheOthers() {
        return ONE_NUMBER
                .lines()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String[] word = line.split(" ", 5);
                    List<String> spellings = Arrays.asList(word[4].substring(2).split(" \\| "));
                    for (String spelling : spellings) {
                        assertThat(normalise(word, spelling)).as(spelling).contains(word[3]);
                    }
                    assertThat(normalise(word, word[3]))
                            .as("uniform stays uniform")
                            .contains(word[3]);
                    assertThat(new RecordId(word[1], word[0], word[3])).isNotNull();
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoNumberLeadsNowhere() {
        return NO_NUMBER
                .lines()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String[] word = line.split(" ", 5);
                    for (String spelling : word[4].split(" \\| ")) {
                        assertThat(normalise(word, spelling)).as(spelling).isEmpty();
                    }
                }));
    }

    @Test
    void normalisingTwiceChangesNothingWhateverTheText() {
        long seed = 20261122;
        Random random = new Random(seed);
        String signs = "0123456789012345678901234567890123456789/-. ,ABDEGHNPRSTUWXYZ第号平特願年()";
        for (String office : catalogue.offices().keySet()) {
            for (String kind : catalogue.kinds().keySet()) {
                for (NumberRole role : NumberRole.values()) {
                    for (int i = 0; i < 40; i++) {
                        String raw = anyText(random, signs, office);
                        Optional<String> once = catalogue.numbersOf(office).normalise(kind, role, raw);
                        assertThat(once.flatMap(n -> catalogue.numbersOf(office).normalise(kind, role, n)))
                                .as("seed %d: %s %s %s '%s'", seed, office, kind, role, raw)
                                .isEqualTo(once);
                        once.ifPresent(number -> new RecordId(kind, office, number));
                    }
                }
            }
        }
    }

    private static String anyText(Random random, String signs, String office) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : office);
        int length = 1 + random.nextInt(14);
        for (int i = 0; i < length; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return random.nextBoolean() ? text.toString() : text.toString().toLowerCase(Locale.ROOT);
    }

    private Optional<String> normalise(String[] word, String raw) {
        return catalogue.numbersOf(word[0]).normalise(word[1], NumberRole.valueOf(word[2]), raw);
    }
}
