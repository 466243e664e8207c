package kaiwu.server.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.lake.Manifest;
import kaiwu.register.Finding;
import kaiwu.server.Platform;

/** Checks lake, index, register and ledger, and says what to do. */
final class DoctorCommand implements PlatformCommand {

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("检查数据湖、索引、登记簿与账本", "check lake, index, register and ledger; say what to do");
    }

    @Override
    public int run(Platform platform, Call call, Console console) {
        int wrong = lake(platform, console) + index(platform, console) + register(platform, console);
        console.say(
                wrong == 0 ? "一切正常。" : "发现 " + wrong + " 处问题。",
                wrong == 0 ? "All is well." : wrong + " things are wrong.");
        return wrong == 0 ? 0 : 1;
    }

    private static int lake(Platform platform, Console console) {
        var findings = platform.lake().check();
        findings.forEach(finding ->
                console.out().println(finding.code() + "  " + finding.where() + "  " + console.of(finding.text())));
        List<Manifest> issues = platform.lake().issues();
        console.out()
                .println(console.of(new Bilingual(
                        "数据湖：%d 个批次，%,d 个版本，%d 处问题。".formatted(issues.size(), versions(issues), findings.size()),
                        "Lake: %d issues, %,d versions, %d things wrong."
                                .formatted(issues.size(), versions(issues), findings.size()))));
        return findings.size();
    }

    private static long versions(List<Manifest> issues) {
        return issues.stream().mapToLong(Manifest::versions).sum();
    }

    private static int index(Platform platform, Console console) {
        Set<String> there = platform.index().issues();
        Set<String> wanted = new HashSet<>();
        platform.lake().issues().forEach(issue -> wanted.add(issue.issue()));
        boolean level = there.equals(wanted);
        console.out()
                .println(console.of(new Bilingual(
                        "索引：%,d 条记录，%s。"
                                .formatted(platform.index().size(), level ? "与数据湖一致" : "与数据湖不一致，请运行 ./kaiwu rebuild"),
                        "Index: %,d records, %s."
                                .formatted(
                                        platform.index().size(),
                                        level
                                                ? "level with the lake"
                                                : "not level with the lake; run ./kaiwu rebuild"))));
        return level ? 0 : 1;
    }

    private static int register(Platform platform, Console console) {
        if (!platform.keepsRegister()) {
            console.out().println(console.of(new Bilingual("登记簿：尚未使用。", "Register: not used yet.")));
            waiting(platform.lake().issues().size(), console);
            return 0;
        }
        List<Finding> findings = new ArrayList<>(platform.evidence().register().checkAll());
        findings.addAll(platform.evidence().issues().check());
        findings.forEach(finding -> console.out().println(finding.code() + "  " + console.of(finding.text())));
        long leaves = platform.evidence().register().log().checkpoint().size();
        console.out()
                .println(console.of(new Bilingual(
                        "登记簿与账本：%,d 项记录，%d 处问题。".formatted(leaves, findings.size()),
                        "Register and ledger: %,d entries, %d things wrong.".formatted(leaves, findings.size()))));
        waiting(platform.evidence().issues().missing().size(), console);
        return findings.size();
    }

    /** Issues that the log does not record are no fault: they were loaded while no server ran. */
    private static void waiting(int issues, Console console) {
        if (issues > 0) {
            console.out()
                    .println(console.of(new Bilingual(
                            "公开日志：%,d 个批次尚未记入；启动服务（./kaiwu serve）即会补记。".formatted(issues),
                            "Public log: %,d issues are not recorded yet; starting the server (./kaiwu serve) records them."
                                    .formatted(issues))));
        }
    }
}
