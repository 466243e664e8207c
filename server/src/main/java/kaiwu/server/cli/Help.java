package kaiwu.server.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import kaiwu.server.words.Lang;

/** What {@code --help} prints. */
record Help(List<Command> commands) {

    /** All commands, one line each. */
    void list(PrintStream out, Lang lang) {
        out.println(
                lang == Lang.ZH
                        ? "开物：一个国家知识产权事务的开放平台"
                        : "Kaiwu: one open platform for a country's intellectual property");
        out.println();
        out.println(lang == Lang.ZH ? "用法：./kaiwu 命令 [选项]" : "Usage: ./kaiwu COMMAND [OPTIONS]");
        out.println();
        commands.stream()
                .filter(Command::listed)
                .forEach(command -> out.printf("  %-9s %s%n", command.name(), lang.of(command.summary())));
        out.printf("  %-9s %s%n", "test", lang == Lang.ZH ? "运行全部测试（mvn verify）" : "run every test (mvn verify)");
        out.printf("  %-9s %s%n", "check", lang == Lang.ZH ? "检查格式与静态规则" : "check formatting and static rules");
        out.printf("  %-9s %s%n", "fmt", lang == Lang.ZH ? "统一源代码格式" : "format the sources");
        out.println();
        out.println(
                lang == Lang.ZH ? "./kaiwu 命令 --help 显示该命令的选项。" : "./kaiwu COMMAND --help shows a command's options.");
    }

    /** One command with its options. */
    void one(Command command, PrintStream out, Lang lang) {
        out.println(lang.of(command.summary()));
        out.println();
        out.println((lang == Lang.ZH ? "用法：" : "Usage: ")
                + ("./kaiwu " + command.name() + " " + command.operands()).strip()
                + (lang == Lang.ZH ? " [选项]" : " [OPTIONS]"));
        out.println();
        List<Option> options = new ArrayList<>(command.options());
        options.addAll(Call.COMMON);
        for (Option option : options) {
            out.printf("  %-24s %s%n", (option.name() + " " + option.value()).strip(), lang.of(option.help()));
        }
    }
}
