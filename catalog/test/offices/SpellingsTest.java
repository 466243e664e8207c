package offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.NumberRole;
import org.junit.jupiter.api.Test;
import shelf.Catalog;

/** Whatever the number, its spellings meet: a thousand seeded numbers of each office, spelt in every way it is spelt. */
class SpellingsTest {

    private static final long SEED = 20261122;

    private final Catalogue catalogue = Catalog.load();
    private final Random random = new Random(SEED);

    @Test
    void chineseApplicationsMeetWithAndWithoutCheckDigit() {
        for (int i = 0; i < 1000; i++) {
            String digits = (2004 + random.nextInt(20)) + "" + (1 + random.nextInt(3)) + digits(7);
            String whole =
                    normalise("CN", "invention", NumberRole.APPLICATION, digits).orElseThrow();
            assertMeet(
                    "CN",
                    "invention",
                    NumberRole.APPLICATION,
                    whole,
                    whole.replace(".", ""),
                    "CN" + digits,
                    "ZL" + whole,
                    "ZL " + digits.substring(0, 4) + " " + digits.charAt(4) + " " + whole.substring(5),
                    whole.toLowerCase(Locale.ROOT));
            assertThat(normalise("CN", "invention", NumberRole.APPLICATION, wrongCheckDigit(whole)))
                    .isEmpty();
        }
    }

    @Test
    void americanPatentsMeetWithAndWithoutZerosAndKindCode() {
        for (int i = 0; i < 1000; i++) {
            int number = 1_000_000 + random.nextInt(9_000_000);
            assertMeet(
                    "US",
                    "invention",
                    NumberRole.PUBLICATION,
                    "" + number,
                    "US" + number,
                    "US0" + number,
                    "US0" + number + "B2",
                    "US-" + number + "-B1",
                    String.format(Locale.ROOT, "%,d", number));
        }
    }

    @Test
    void americanApplicationsPublishedMeetWithAndWithoutTheLostZero() {
        for (int i = 0; i < 1000; i++) {
            String year = "" + (2001 + random.nextInt(25));
            String series = "0" + digits(6);
            assertMeet(
                    "US",
                    "invention",
                    NumberRole.PUBLICATION,
                    year + series,
                    "US" + year + series + "A1",
                    "US-" + year + series.substring(1) + "-A1",
                    year + "/" + series,
                    "US " + year + "/" + series + " A1");
        }
    }

    @Test
    void internationalApplicationsMeetInOldAndNewSpelling() {
        for (int i = 0; i < 1000; i++) {
            int year = 1978 + random.nextInt(26);
            String series = digits(5);
            String twoDigits = ("" + year).substring(2);
            assertMeet(
                    "WO",
                    "invention",
                    NumberRole.APPLICATION,
                    "PCT/EP" + twoDigits + "/" + series,
                    "PCT/EP" + year + "/0" + series,
                    "PCTEP" + twoDigits + series,
                    "WO" + year + "EP" + series,
                    "EP" + year + "0" + series + "W");
        }
    }

    @Test
    void koreanNumbersMeetWithAndWithoutHyphens() {
        for (int i = 0; i < 1000; i++) {
            String year = "" + (1990 + random.nextInt(35));
            String series = digits(7);
            assertMeet(
                    "KR",
                    "design",
                    NumberRole.APPLICATION,
                    "30-" + year + "-" + series,
                    "30" + year + series,
                    "KR30" + year + series,
                    "KR" + year + series);
        }
    }

    private void assertMeet(String office, String kind, NumberRole role, String... spellings) {
        Optional<String> first = normalise(office, kind, role, spellings[0]);
        assertThat(first).as("seed %d: %s", SEED, spellings[0]).isPresent();
        for (String spelling : List.of(spellings)) {
            assertThat(normalise(office, kind, role, spelling))
                    .as("seed %d: %s", SEED, spelling)
                    .isEqualTo(first);
        }
    }

    private Optional<String> normalise(String office, String kind, NumberRole role, String raw) {
        return catalogue.numbersOf(office).normalise(kind, role, raw);
    }

    private static String wrongCheckDigit(String whole) {
        char check = whole.charAt(whole.length() - 1);
        return whole.substring(0, whole.length() - 1) + (check == '5' ? '6' : '5');
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
