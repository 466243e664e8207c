package shelf;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * YAML read straight into the catalogue's types. A key that no type knows, a key that is missing where the type needs it
 * (only {@link java.util.Optional}, lists and {@code false} may be left out), a key written twice and a blank text are
 * faults. Numbers keep the decimals they are written with; enumerations are written as they print, in any case.
 */
final class StrictYaml {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(
                    boolean.class, flag -> flag.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule("catalogue")
                    .addDeserializer(String.class, new NotBlank())
                    .addDeserializer(PartialDate.class, new Dates()))
            .build();

    private StrictYaml() {}

    /**
     * Reads a whole file.
     *
     * @param file how messages name it
     * @throws KaiwuException {@link ErrorCode#CATALOGUE}, naming file, key and place
     */
    static <T> T read(String file, String text, Class<T> type) {
        try {
            return YAML.readValue(text, type);
        } catch (DatabindException wrong) {
            throw new KaiwuException(
                    ErrorCode.CATALOGUE, file + ": " + keyOf(wrong) + ": " + wrong.getOriginalMessage(), wrong);
        } catch (JacksonException wrong) {
            throw new KaiwuException(
                    ErrorCode.CATALOGUE, file + ": not readable as YAML: " + wrong.getOriginalMessage(), wrong);
        }
    }

    /** {@code lines[0].values[3].mark}, empty for the whole file. */
    private static String keyOf(JacksonException wrong) {
        StringBuilder key = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                key.append('[').append(step.getIndex()).append(']');
            } else {
                key.append(key.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return key.isEmpty() ? "(file)" : key.toString();
    }

    private static final class NotBlank extends StdDeserializer<String> {

        NotBlank() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            if (text == null || text.isBlank()) {
                return context.reportInputMismatch(this, "needs a text that is not blank");
            }
            return text.strip();
        }
    }

    private static final class Dates extends StdDeserializer<PartialDate> {

        Dates() {
            super(PartialDate.class);
        }

        @Override
        public PartialDate deserialize(JsonParser parser, DeserializationContext context) {
            String text = String.valueOf(parser.getValueAsString());
            var date = PartialDate.find(text);
            if (date.isEmpty()) {
                return context.reportInputMismatch(
                        this, "needs a date such as 2018, 2018-09 or 2018-09-30, not '%s'", text);
            }
            return date.get();
        }
    }
}
