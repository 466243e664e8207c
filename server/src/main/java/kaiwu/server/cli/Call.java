package kaiwu.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;

/**
 * One call of a command, understood: its options and operands. Immutable.
 *
 * @param options values by option name; the empty text for a switch
 * @param operands what stands there besides
 */
public record Call(Map<String, String> options, List<String> operands) {

    static final List<Option> COMMON = List.of(
            Option.of(
                    "--data", "DIR", "数据目录（默认：KAIWU_DATA，否则 ./data）", "data folder (default: KAIWU_DATA, else ./data)"),
            Option.of("--lang", "zh|en", "语言（默认随系统区域）", "language (default: by locale)"),
            Option.flag("--help", "显示本说明", "show this help"));

    /** How an answer is written. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    /**
     * Understands arguments by the options a command has; {@code --name value} and {@code --name=value} are the same, and
     * everything after {@code --} is an operand.
     *
     * @throws Misuse {@link ErrorCode#CALLED_WRONGLY} naming the argument and what is possible
     */
    static Call of(List<Option> known, List<String> arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                operands.addAll(arguments.subList(i + 1, arguments.size()));
                break;
            }
            if (!argument.startsWith("--")) {
                operands.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            Option option = known.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name, known));
            if (!option.takesValue()) {
                options.put(name, "");
            } else if (equals >= 0) {
                options.put(name, argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                options.put(name, arguments.get(++i));
            } else {
                throw wrong(
                        name + " 后须有值：" + name + " " + option.value(),
                        name + " needs a value: " + name + " " + option.value());
            }
        }
        return new Call(Map.copyOf(options), List.copyOf(operands));
    }

    private static Misuse unknown(String name, List<Option> known) {
        Optional<String> nearest =
                Nearest.to(name, known.stream().map(Option::name).toList());
        return wrong(
                "没有选项 " + name + nearest.map(near -> "；是否指 " + near + "？").orElse("") + "（--help 列出全部选项）",
                "there is no option " + name
                        + nearest.map(near -> "; did you mean " + near + "?").orElse("") + " (--help lists them)");
    }

    static Misuse wrong(String zh, String en) {
        return new Misuse(ErrorCode.CALLED_WRONGLY, new Bilingual(zh, en));
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> find(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** The data folder this call works on. */
    public Path data() {
        return Path.of(find("--data")
                .or(() -> Optional.ofNullable(System.getenv("KAIWU_DATA")).filter(named -> !named.isBlank()))
                .orElse("data"));
    }

    Format format() {
        return find("--format")
                .map(text -> {
                    try {
                        return Format.valueOf(text.toUpperCase(Locale.ROOT));
                    } catch (IllegalArgumentException none) {
                        throw wrong(
                                "--format 须为 table、json 或 csv，而不是“" + text + "”",
                                "--format is table, json or csv, not '" + text + "'");
                    }
                })
                .orElse(Format.TABLE);
    }

    int number(String option, int otherwise, int least, int most) {
        return find(option)
                .map(text -> {
                    try {
                        int value = Integer.parseInt(text);
                        if (value >= least && value <= most) {
                            return value;
                        }
                    } catch (NumberFormatException notANumber) {
                        // told below, with the range
                    }
                    throw wrong(
                            "%s 须为 %d 到 %d 之间的整数，而不是“%s”".formatted(option, least, most, text),
                            "%s takes a whole number from %d to %d, not '%s'".formatted(option, least, most, text));
                })
                .orElse(otherwise);
    }

    /** The one operand a command takes. */
    String operand(Bilingual what) {
        if (operands.size() != 1) {
            throw wrong(
                    "须给出一个" + what.zh() + "，实际" + (operands.isEmpty() ? "没有" : "为 " + operands),
                    "expected one " + what.en() + ", found " + (operands.isEmpty() ? "none" : operands));
        }
        return operands.getFirst();
    }
}
