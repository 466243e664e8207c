package kaiwu.server.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.server.Platform;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.words.Failures;
import kaiwu.server.words.Lang;

/** The table of commands, and how one is called. Exit codes: 0 done, 1 refused or found wrong, 2 called wrongly, 3 failed. */
public final class CommandLine {

    private final List<Command> commands;

    CommandLine(List<Command> commands) {
        this.commands = commands;
    }

    /** Every command there is. */
    public static CommandLine standard() {
        return new CommandLine(List.of(
                new Demo(),
                new Serve(),
                new IngestCommand(),
                new PicturesCommand(),
                new SearchCommand(),
                new SqlCommand(),
                new RecordCommand(),
                new OwnersCommand(),
                new ExportCommand(),
                new FigureCommand(),
                new GazetteCommand(),
                new VerifyCommand(),
                new DoctorCommand(),
                new RebuildCommand(),
                new UserCommand(),
                new MakeStarter(),
                new WarmUp()));
    }

    /** Runs one command and answers with its exit code; tells every error on {@code err}. */
    public int run(String[] args, Console console) {
        List<String> arguments = new ArrayList<>(Arrays.asList(args));
        Console spoken = inAskedLanguage(arguments, console);
        return guarded(spoken, () -> run(arguments, spoken));
    }

    /** Runs a command for another process, on a platform that is open here; tells every error on {@code err}. */
    public int run(String name, Call call, Platform platform, Console console) {
        return guarded(console, () -> {
            if (get(name) instanceof PlatformCommand command) {
                return command.run(platform, call, console);
            }
            throw Call.wrong("命令“" + name + "”不能经由服务运行", "the command '" + name + "' does not work through a server");
        });
    }

    private static int guarded(Console console, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (KaiwuException told) {
            console.err().println((console.lang() == Lang.ZH ? "错误：" : "error: ") + console.of(Failures.told(told)));
            return told.code().exitCode();
        } catch (Misuse wrong) {
            console.err().println((console.lang() == Lang.ZH ? "错误：" : "error: ") + console.of(wrong.told()));
            return wrong.code().exitCode();
        } catch (HttpProblem told) {
            console.err().println((console.lang() == Lang.ZH ? "错误：" : "error: ") + console.of(told.detail()));
            return told.status() == 404 ? ErrorCode.NOT_FOUND.exitCode() : ErrorCode.CALLED_WRONGLY.exitCode();
        } catch (RuntimeException unexpected) {
            console.say("内部错误，请连同以下记录报告：", "internal error; please report it with the trace below:");
            StringWriter trace = new StringWriter();
            unexpected.printStackTrace(new PrintWriter(trace));
            console.err().print(trace);
            return ErrorCode.INTERNAL.exitCode();
        }
    }

    private int run(List<String> arguments, Console console) {
        if (arguments.isEmpty()) {
            new Help(commands).list(console.err(), console.lang());
            return ErrorCode.CALLED_WRONGLY.exitCode();
        }
        String name = arguments.removeFirst();
        if (name.equals("--help") || name.equals("help") && arguments.isEmpty()) {
            new Help(commands).list(console.out(), console.lang());
            return 0;
        }
        Command command = name.equals("help") ? get(arguments.getFirst()) : get(name);
        if (name.equals("help") || arguments.contains("--help")) {
            new Help(commands).one(command, console.out(), console.lang());
            return 0;
        }
        List<Option> known = new ArrayList<>(command.options());
        known.addAll(Call.COMMON);
        return command.run(Call.of(known, arguments), console);
    }

    private Command get(String name) {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private Misuse unknown(String name) {
        Optional<String> nearest =
                Nearest.to(name, commands.stream().map(Command::name).toList());
        return Call.wrong(
                "没有命令“" + name + "”"
                        + nearest.map(near -> "；是否指“" + near + "”？").orElse("") + "（./kaiwu --help 列出全部命令）",
                "there is no command '" + name + "'"
                        + nearest.map(near -> "; did you mean '" + near + "'?").orElse("")
                        + " (./kaiwu --help lists them)");
    }

    private static Console inAskedLanguage(List<String> arguments, Console console) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            Optional<Lang> asked = argument.equals("--lang") && i + 1 < arguments.size()
                    ? Lang.find(arguments.get(i + 1))
                    : argument.startsWith("--lang=") ? Lang.find(argument.substring(7)) : Optional.empty();
            if (asked.isPresent()) {
                if (i == 0) {
                    arguments.subList(0, argument.equals("--lang") ? 2 : 1).clear();
                }
                return console.in(asked.get());
            }
        }
        return console;
    }
}
