package kaiwu.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kaiwu.Samples;
import org.junit.jupiter.api.Test;

final class CanonicalJsonTest {

    /** RFC 8785, appendix B: IEEE 754 bits and the one spelling of the number. */
    private static final Map<Long, String> NUMBERS = Map.ofEntries(
            Map.entry(0x0000000000000000L, "0"),
            Map.entry(0x8000000000000000L, "0"),
            Map.entry(0x0000000000000001L, "5e-324"),
            Map.entry(0x8000000000000001L, "-5e-324"),
            Map.entry(0x7fefffffffffffffL, "1.7976931348623157e+308"),
            Map.entry(0x4340000000000000L, "9007199254740992"),
            Map.entry(0x4430000000000000L, "295147905179352830000"),
            Map.entry(0x44b52d02c7e14af5L, "9.999999999999997e+22"),
            Map.entry(0x44b52d02c7e14af6L, "1e+23"),
            Map.entry(0x44b52d02c7e14af7L, "1.0000000000000001e+23"),
            Map.entry(0x444b1ae4d6e2ef4eL, "999999999999999700000"),
            Map.entry(0x444b1ae4d6e2ef50L, "1e+21"),
            Map.entry(0x3eb0c6f7a0b5ed8cL, "9.999999999999997e-7"),
            Map.entry(0x3eb0c6f7a0b5ed8dL, "0.000001"),
            Map.entry(0x41b3de4355555557L, "333333333.33333343"));

    /** Names given twice are valid JSON, but two readers may see two different values: never in what is signed. */
    private static final Set<String> REFUSED_ON_PURPOSE =
            Set.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

    @Test
    void numbersAreSpeltAsTheStandardSpellsThem() {
        NUMBERS.forEach((bits, spelling) ->
                assertThat(CanonicalJson.text(Double.longBitsToDouble(bits))).isEqualTo(spelling));
    }

    @Test
    void membersAreSortedByCodeUnitsAndOnlyControlCharactersEscaped() {
        Object value = parse(
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\u00f6\":7}");
        assertThat(CanonicalJson.text(value))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
        assertThat(CanonicalJson.text("\u0000\u001f\"\\/\u007f")).isEqualTo("\"\\u0000\\u001f\\\"\\\\/\u007f\"");
    }

    @Test
    void whiteSpaceOrderAndSpellingDoNotReachTheCanonicalForm() {
        assertThat(CanonicalJson.text(parse(" { \"b\" : [ 1.0 , -0 , 1e2 , null ] , \"a\" : \"\\u0041\" } ")))
                .isEqualTo("{\"a\":\"A\",\"b\":[1,0,100,null]}");
        assertThat(CanonicalJson.isCanonical("{\"a\":1}".getBytes(UTF_8))).isTrue();
        assertThat(CanonicalJson.isCanonical("{\"a\": 1}".getBytes(UTF_8))).isFalse();
        assertThat(CanonicalJson.isCanonical("{\"b\":1,\"a\":1}".getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void wholeNumbersThatADoubleCannotKeepAreRefused() {
        assertThat(parse("9007199254740991")).isEqualTo(9007199254740991L);
        assertThatThrownBy(() -> parse("9007199254740993")).hasMessageContaining("character 16");
        assertThatThrownBy(() -> CanonicalJson.text(1L << 53)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deepAndLongTextsAreRefusedBeforeTheyHurt() {
        String deepest = "[".repeat(CanonicalJson.DEEPEST) + "1" + "]".repeat(CanonicalJson.DEEPEST);
        assertThat(CanonicalJson.text(parse(deepest))).isEqualTo(deepest);
        assertThatThrownBy(() -> parse("[" + deepest + "]")).hasMessageContaining("64 levels");
        assertThatThrownBy(() -> CanonicalJson.parse("[1,2,3]".getBytes(UTF_8), 6))
                .hasMessageContaining("7 bytes");
    }

    @Test
    void whatIsRenderedReadsBackToTheSame() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Object value = anyValue(random, 4);
            byte[] json = CanonicalJson.render(value);
            assertThat(CanonicalJson.parse(json, json.length))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(value);
            assertThat(CanonicalJson.isCanonical(json)).isTrue();
        }
    }

    @Test
    void theJsonTestSuiteIsReadAsItAsks() {
        List<String> wrong = new ArrayList<>();
        int[] seen = new int[2];
        for (String name : Samples.members("hostile/json-test-suite.zip")) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (!name.contains("test_parsing")) {
                continue;
            }
            boolean accepted = accepts(Samples.member("hostile/json-test-suite.zip", name));
            boolean expected = file.startsWith("y_") && !REFUSED_ON_PURPOSE.contains(file);
            if (!file.startsWith("i_")) {
                seen[expected ? 0 : 1]++;
                if (accepted != expected) {
                    wrong.add(file);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).containsExactly(93, 190);
    }

    private static boolean accepts(byte[] json) {
        try {
            CanonicalJson.parse(json, 1 << 20);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static Object parse(String json) {
        return CanonicalJson.parse(json.getBytes(UTF_8), 1 << 20);
    }

    private static Object anyValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> random.nextLong() >> 11 + random.nextInt(50);
            case 1 -> random.nextBoolean();
            case 2 -> Optional.empty();
            case 3 -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 20) + 0.5e-9;
            case 4 -> anyText(random);
            case 5 -> random.ints(3).mapToObj(i -> anyValue(random, depth - 1)).toList();
            default -> Map.of(anyText(random) + "a", anyValue(random, depth - 1), anyText(random), anyValue(random, 0));
        };
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(5, 0, 0x11000)
                .map(c -> c >= 0xd800 && c < 0xe000 ? 0x1f600 : c)
                .forEach(text::appendCodePoint);
        return text.append(random.nextInt()).toString();
    }
}
