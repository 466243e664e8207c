package kaiwu.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.ledger.ProofBundle;

/**
 * The lake's issues as acts of the platform, so that each is a leaf of the public log: whoever keeps a checkpoint can show
 * later that an issue was changed, taken away or put in between. Thread-safe.
 *
 * <p>The act is open for everyone. Its subject is {@code issue-} with the issue's id, its one document the SHA-256 of the
 * issue's {@code manifest.json}, which in turn has the hash of every file. Its form has the source, the time of loading and the
 * counts, and no text of any record.
 *
 * <p>An issue is first in the lake and then in the log: {@link #catchUp} appends what the log lacks, so a load that nobody was
 * there to record is recorded by the next start.
 */
public final class IssueActs {

    /** The act's type. */
    public static final String TYPE = "issue";

    private static final String SUBJECT = "issue-";

    private final Register register;
    private final Lake lake;

    public IssueActs(Register register, Lake lake) {
        this.register = register;
        this.lake = lake;
    }

    /** Records each issue that is not recorded, in the lake's order; answers with the acts made, none when the log is level. */
    public List<Act> catchUp() {
        List<Act> made = new ArrayList<>();
        for (Manifest issue : missing()) {
            switch (register.append(draft(issue))) {
                case Appended.Recorded recorded -> made.add(recorded.act());
                case Appended.Refused refused ->
                    throw new KaiwuException(
                            ErrorCode.FOUND_WRONG,
                            "issue " + issue.issue() + " cannot be recorded in the log: "
                                    + refused.ground().text().en());
            }
        }
        return List.copyOf(made);
    }

    /** Issues of the lake that are not recorded yet, in the lake's order. */
    public List<Manifest> missing() {
        List<Manifest> issues = lake.everyIssue();
        Set<String> recorded = register.known(
                issues.stream().map(issue -> SUBJECT + issue.issue()).toList());
        return issues.stream()
                .filter(issue -> !recorded.contains(SUBJECT + issue.issue()))
                .toList();
    }

    /** The act that records an issue, by the issue's id. */
    public Optional<Act> find(String issue) {
        return register.history(SUBJECT + issue).acts().stream().findFirst();
    }

    /** The proof that an issue is in the log; it is about the file {@code manifest.json} of the issue. */
    public Optional<ProofBundle> proof(String issue) {
        return find(issue).flatMap(act -> register.prove(act.id()));
    }

    /** Compares what the log says of each issue with the lake; an issue that is not recorded yet is no fault. */
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        for (Act act : register.list(TYPE)) {
            String issue = act.subject().substring(SUBJECT.length());
            Optional<Sha256> found = lake.findIssue(issue).map(there -> Sha256.of(lake.manifest(issue)));
            if (found.isEmpty()) {
                findings.add(new Finding(
                        "register.issue-gone",
                        new Bilingual(
                                "日志第 %d 项所记批次 %s 已不在数据湖中。".formatted(act.leafIndex(), issue),
                                "Issue %s, which the log records at index %d, is no longer in the lake."
                                        .formatted(issue, act.leafIndex()))));
            } else if (!act.documents().equals(List.of(found.get()))) {
                findings.add(new Finding(
                        "register.issue-changed",
                        new Bilingual(
                                "批次 %s 的清单与日志第 %d 项所记哈希不符。".formatted(issue, act.leafIndex()),
                                "The manifest of issue %s is not the one that the log records at index %d."
                                        .formatted(issue, act.leafIndex()))));
            }
        }
        return List.copyOf(findings);
    }

    private ActDraft draft(Manifest issue) {
        Map<String, Object> form = new TreeMap<>();
        form.put("issue", issue.issue());
        form.put("source", issue.source());
        form.put("loadedAt", issue.loadedAt().toString());
        form.put("documents", issue.documents());
        form.put("stored", issue.stored());
        form.put("unchanged", issue.unchanged());
        form.put("rejected", issue.rejected());
        form.put("versions", issue.versions());
        return new ActDraft(
                TYPE,
                SUBJECT + issue.issue(),
                "kaiwu",
                "platform",
                Optional.of(issue.loadedAt()),
                form,
                List.of(Sha256.of(lake.manifest(issue.issue()))),
                "",
                "published",
                Disclosure.OPEN,
                SUBJECT + issue.issue());
    }
}
