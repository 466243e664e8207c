package kaiwu.lake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The beginning of a record's JSON ({@link RecordJson}): its id, its source and its numbers, which stand before all that can be
 * long. Half a gigabyte of records is read so in seconds.
 */
final class RecordHead {

    /** Letters that hold the numbers of any record; of one with several hundred numbers the last ones are not looked at. */
    static final int LONGEST = 32_768;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RecordHead() {}

    /** @param json the whole JSON or its first {@link #LONGEST} letters */
    static RecordVersion parse(String json) {
        Map<String, String> head = new LinkedHashMap<>();
        RecordDraft draft = new RecordDraft("", "");
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    head.put(name, parser.getString());
                } else if (name.equals("numbers")) {
                    numbers(parser, draft);
                    break;
                } else {
                    break;
                }
            }
        } catch (JacksonException wrong) {
            if (json.length() < LONGEST) {
                throw new KaiwuException(ErrorCode.DAMAGED, "a record of the lake does not read back", wrong);
            }
        }
        return draft.freeze(RecordId.parse(head.getOrDefault("id", "")), head.getOrDefault("source", ""));
    }

    private static void numbers(JsonParser parser, RecordDraft draft) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> number = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                number.put(name, parser.getString());
            }
            draft.number(
                    NumberRole.valueOf(number.getOrDefault("role", "OTHER")),
                    number.getOrDefault("office", ""),
                    number.getOrDefault("number", ""),
                    number.getOrDefault("kindCode", ""),
                    Optional.empty());
        }
    }
}
