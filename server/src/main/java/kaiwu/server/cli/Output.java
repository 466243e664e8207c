package kaiwu.server.cli;

import kaiwu.server.cli.Call.Format;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer in the form the call asks for. */
final class Output {

    static final Option FORMAT =
            Option.of("--format", "table|json|csv", "输出格式（默认 table）", "form of the answer (default table)");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Output() {}

    /** @param json the same answer as values for JSON */
    static void write(Format format, TextTable table, Object json, Console console) {
        switch (format) {
            case TABLE -> table.print(console.out());
            case CSV -> table.printCsv(console.out());
            case JSON -> console.out().println(JSON.writeValueAsString(json));
        }
        console.out().flush();
    }
}
