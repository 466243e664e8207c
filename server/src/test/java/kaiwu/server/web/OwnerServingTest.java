package kaiwu.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.ingest.IngestOptions;
import kaiwu.register.Act;
import kaiwu.register.Actor;
import kaiwu.register.OwnerActs.Said;
import kaiwu.server.LinkedRights;
import kaiwu.server.Platform;
import kaiwu.server.Served;
import kaiwu.server.owners.OwnerCorrections;
import kaiwu.spi.record.NameKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Owners, families and citations as they are served, over a few invented rights. */
class OwnerServingTest {

    private static final NameKey SWALLOWTAIL = NameKey.of("Swallowtail Kites Co., Ltd.", "", "");
    private static final NameKey HIRUNDO = NameKey.of("Hirundo Works", "", "");
    private static final String FIRST = "invention-US-16000001";

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = new Served(folder.resolve("data"));
        served.load(LinkedRights.write(folder.resolve("in")));
        served.platform().levelOwners();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String id(NameKey name) {
        return served.platform().owners().current().ownerOf(name).orElseThrow().toString();
    }

    private static OwnerCorrections anna() {
        return new OwnerCorrections(
                served.platform(),
                new Actor("anna", "Anna", Set.of("editor"), Optional.empty(), Optional.empty()),
                "editor");
    }

    @Test
    void anOwnerIsShownWithAllItsNamesOverAllKinds() {
        JsonNode owner = served.json("/api/v1/owners/" + id(SWALLOWTAIL));
        assertThat(owner.path("nameCount").asInt()).isEqualTo(4);
        assertThat(owner.path("now").path("total").asInt()).isEqualTo(3);
        assertThat(owner.path("now").path("facets").path("kind").toString()).contains("invention", "trademark");
        assertThat(owner.path("then").path("total").asInt()).isEqualTo(1);
        assertThat(owner.path("merges")
                        .path(0)
                        .path("reasons")
                        .path(0)
                        .path("zh")
                        .asString())
                .isNotEmpty();
        String page =
                served.get("/owner/" + id(SWALLOWTAIL), "Accept-Language", "en").body();
        assertThat(page)
                .contains(
                        "Has now",
                        "Had, or applied for, before",
                        "SWALLOWTAIL KITES LIMITED",
                        "Why these names are one");
        assertThat(served.get("/owner/" + id(SWALLOWTAIL), "Accept-Language", "zh-CN")
                        .body())
                .contains("现有", "曾有或曾申请", "合并依据");
    }

    @Test
    void anyNameOfAnOwnerLeadsToIt() {
        for (String name :
                new String[] {"Swallowtail Kites Co., Ltd.", "SWALLOWTAIL KITES LIMITED", "Swallowtail Kites"}) {
            HttpResponse<String> answer = served.get("/owner/" + NameKey.of(name, "", ""));
            boolean itself = NameKey.of(name, "", "").toString().equals(id(SWALLOWTAIL));
            assertThat(answer.statusCode()).isEqualTo(itself ? 200 : 307);
            if (!itself) {
                assertThat(answer.headers().firstValue("Location")).hasValue("/owner/" + id(SWALLOWTAIL));
            }
        }
        assertThat(served.get("/owner/0000000000000000").statusCode()).isEqualTo(404);
        assertThat(served.get("/owner/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void ownersAreFoundByWordsOrToldWhatIsMissing() {
        JsonNode found = served.json("/api/v1/owners?q=swallowtail");
        assertThat(found.path("owners").size()).isEqualTo(1);
        assertThat(served.get("/api/v1/owners").statusCode()).isEqualTo(400);
        assertThat(served.get("/api/v1/owners?q=a&size=0").statusCode()).isEqualTo(400);
        assertThat(served.get("/owners?q=swallowtail", "Accept-Language", "en").body())
                .contains("/owner/" + id(SWALLOWTAIL), "under 4 names");
        assertThat(served.get("/owners?q=nobody", "Accept-Language", "en").body())
                .contains("No owner has a name");
    }

    @Test
    void theFacetCountsOwnersNotNames() {
        JsonNode owners =
                served.json("/api/v1/search?q=*&facets=owner").path("facets").path("owner");
        assertThat(owners.size()).isEqualTo(2);
        assertThat(owners.path(0).path("count").asInt()).isEqualTo(3);
        assertThat(served.json("/api/v1/search?q=owner:(kind:trademark)")
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void whatPeopleSayOfNamesHoldsUntilTheyTakeItBackAndIsShownWithItsLeaf() {
        Act joined = anna().say(Said.ONE, SWALLOWTAIL.toString(), "/owner/" + HIRUNDO, "renamed in 2019", "");
        assertThat(id(HIRUNDO)).isEqualTo(id(SWALLOWTAIL));
        String page =
                served.get("/owner/" + id(HIRUNDO), "Accept-Language", "en").body();
        assertThat(page)
                .contains(
                        "One owner:",
                        "renamed in 2019",
                        "anna",
                        "leaf " + joined.leafIndex(),
                        joined.id().toString());
        assertThat(served.json("/api/v1/owners/" + id(HIRUNDO))
                        .path("corrections")
                        .path(0)
                        .path("holds")
                        .asBoolean())
                .isTrue();
        assertThat(served.get("/api/v1/owners/corrections/" + joined.id() + "/proof")
                        .statusCode())
                .isEqualTo(200);

        anna().undo(joined.id().toString(), "another firm", "");
        assertThat(id(HIRUNDO)).isNotEqualTo(id(SWALLOWTAIL));
        assertThat(served.get("/owner/" + id(HIRUNDO), "Accept-Language", "en").body())
                .contains("Taken back:", "another firm");
        assertThatThrownBy(() -> anna().undo(joined.id().toString(), "again", ""))
                .isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> anna().say(Said.TWO, SWALLOWTAIL.toString(), "ffffffffffffffff", "why", ""))
                .isInstanceOf(HttpProblem.class);
    }

    @Test
    void correctionsAreThereAgainBeforeTheRegisterIsOpened() {
        Path data = folder.resolve("again");
        Act act;
        try (Platform platform = Platform.open(data)) {
            platform.load(List.of(LinkedRights.write(folder.resolve("in2"))), IngestOptions.standard(), progress -> {});
            platform.levelOwners();
            act = new OwnerCorrections(
                            platform, new Actor("a", "", Set.of(), Optional.empty(), Optional.empty()), "editor")
                    .say(Said.ONE, SWALLOWTAIL.toString(), HIRUNDO.toString(), "renamed", "k");
        }
        try (Platform platform = Platform.open(data)) {
            assertThat(platform.owners().isLevel()).isTrue();
            assertThat(platform.findEvidence()).isEmpty();
            assertThat(platform.owners().current().ownerOf(HIRUNDO))
                    .isEqualTo(platform.owners().current().ownerOf(SWALLOWTAIL));
            assertThat(act.leafIndex()).isNotNegative();
        }
    }

    @Test
    void familyAndCitationsStandOnTheRecordAndInTheApi() {
        JsonNode family = served.json("/api/v1/records/" + FIRST + "/family");
        assertThat(family.path("total").asInt()).isEqualTo(2);
        assertThat(family.path("members").path(1).path("id").asString()).isEqualTo("invention-CN-201910000002.3");
        assertThat(family.path("members").path(1).path("simple").asBoolean()).isTrue();
        JsonNode citations = served.json("/api/v1/records/" + FIRST + "/citations");
        assertThat(citations.path("citedBy").path("total").asInt()).isEqualTo(1);
        assertThat(citations
                        .path("citedBy")
                        .path("references")
                        .path(0)
                        .path("record")
                        .path("id")
                        .asString())
                .isEqualTo("invention-CN-201910000003.8");
        assertThat(served.json("/api/v1/records/invention-CN-201910000003.8/citations")
                        .path("cites")
                        .path("matched")
                        .asInt())
                .isEqualTo(1);
        assertThat(served.get("/record/" + FIRST, "Accept-Language", "en").body())
                .contains("Timeline of the family", "It is cited by", "What this owner has");
        assertThat(served.get("/record/invention-CN-201910000003.8", "Accept-Language", "zh-CN")
                        .body())
                .contains("引用", "检索其中已收录的 1 件")
                .doesNotContain("同族时间线");
        assertThat(served.get("/api/v1/records/invention-US-9/family").statusCode())
                .isEqualTo(404);
    }
}
