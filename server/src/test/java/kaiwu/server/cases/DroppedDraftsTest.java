package kaiwu.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kaiwu.kernel.Sha256;
import kaiwu.server.Served;
import kaiwu.server.accounts.RoleHolder;
import kaiwu.server.accounts.Visitor;
import kaiwu.server.web.Serving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was handed in with a draft goes when the draft goes; what belongs to an act stays for ever. */
class DroppedDraftsTest {

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() {
        served = new Served(
                folder.resolve("data"), new Serving(InetAddress.getLoopbackAddress(), 0, false, Optional.empty()));
        RoleHolder.make(served.platform(), "other-side", "", "applicant");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void papersOfADroppedDraftAreRemovedAndThoseOfActsAndOtherDraftsStay() throws Exception {
        CaseRoom room = served.platform().caseRoom();
        try (Visitor ann = RoleHolder.enter(served, "ann", "", "applicant");
                Visitor bob = RoleHolder.enter(served, "bob", "", "applicant");
                Visitor cy = RoleHolder.enter(served, "cyd", "", "applicant")) {
            save(ann, "ann's own letter");
            save(ann, "ann's better letter");
            save(bob, "a letter of two");
            save(cy, "a letter of two");
            cy.postForm("/file/mediation", filed("cy's letter"));
            assertThat(papers()).isEqualTo(5);

            assertThat(room.sweep(Instant.now().minusSeconds(3600)))
                    .as("too young to tell")
                    .isZero();
            assertThat(room.sweep(Instant.now().plusSeconds(5)))
                    .as("the letter that a better one replaced")
                    .isEqualTo(1);
            assertThat(ann.postForm("/file/mediation", "step", "drop").statusCode())
                    .isEqualTo(303);
            assertThat(bob.postForm("/file/mediation", "step", "drop").statusCode())
                    .isEqualTo(303);
            assertThat(ann.get("/file/mediation").body()).doesNotContain("Ann's quarrel");
            assertThat(room.sweep(Instant.now().plusSeconds(5))).isEqualTo(2);
            assertThat(room.papers().find(Sha256.of("cy's letter"))).isPresent();
            assertThat(room.papers().find(Sha256.of("ann's better letter"))).isEmpty();
        }
    }

    private static void save(Visitor visitor, String letter) {
        assertThat(visitor.postForm(
                                "/file/mediation",
                                "step",
                                "save",
                                "f.subjectMatter",
                                "Ann's quarrel",
                                "p.request=r.txt",
                                letter)
                        .statusCode())
                .isEqualTo(200);
    }

    private static String[] filed(String letter) {
        return new String[] {
            "step", "file",
            "role", "requester",
            "key", "k" + letter,
            "f.origin", "request",
            "f.disputeKind", "licence",
            "f.subjectMatter", "风筝图案许可",
            "f.requesterName", "甲",
            "f.otherName", "乙",
            "f.otherAccount", "other-side",
            "f.claim", "支付许可费",
            "p.request=r.txt", letter,
            "p.identity=i.txt", "who I am"
        };
    }

    private static long papers() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("data/papers"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
