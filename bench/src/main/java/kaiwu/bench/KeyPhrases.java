package kaiwu.bench;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chinese abstracts of patents with the keyphrases that people gave them (KPPatent-ZH, MIT). */
final class KeyPhrases {

    private static final String FOLDER = "cn-kppatent/data/keyphrase_prediction/data4open_source_llms/";

    private KeyPhrases() {}

    /** An abstract and its keyphrases. */
    record Abstract(String text, Set<String> phrases) {}

    static List<Abstract> read(Path samples) throws IOException {
        Map<String, Set<String>> byText = new LinkedHashMap<>();
        try (FileSystem zip = FileSystems.newFileSystem(samples.resolve("patents/cn-kppatent.zip"))) {
            for (String file : List.of("data_A.json", "test_data_A.json")) {
                for (JsonNode row : new JsonMapper().readTree(Files.readAllBytes(zip.getPath(FOLDER + file)))) {
                    String text = row.path("input")
                            .asString()
                            .replaceFirst("^摘要：", "")
                            .strip();
                    byText.computeIfAbsent(text, first -> new LinkedHashSet<>())
                            .addAll(Arrays.asList(row.path("output").asString().split(",")));
                }
            }
        }
        List<Abstract> abstracts = new ArrayList<>();
        byText.forEach((text, phrases) -> abstracts.add(new Abstract(text, phrases)));
        return abstracts;
    }
}
