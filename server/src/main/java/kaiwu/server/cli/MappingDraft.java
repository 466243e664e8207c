package kaiwu.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kaiwu.formats.Inputs;
import kaiwu.formats.Prober;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Input;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import sources.own_table.Mapping;

/** Drafts the mapping of a table of one's own from its header: the wizard of the command line. */
final class MappingDraft {

    private MappingDraft() {}

    /** Prints a draft for each table; 1 when none of the files is one. */
    static int print(List<String> paths, Console console) {
        boolean[] drafted = {false};
        for (String path : paths) {
            try {
                Inputs.walk(existing(path), folder -> false, new Inputs.Visitor() {
                    @Override
                    public void file(Input input) throws IOException {
                        Probe probe = Prober.probe(input);
                        boolean table = !probe.header().isEmpty() && probe.form() != Probe.Form.TEXT;
                        if (table || !probe.keys().isEmpty()) {
                            drafted[0] = true;
                            console.out().print(Mapping.propose(probe));
                        } else {
                            console.say(input.name() + " 不是表格。", input.name() + " is no table.");
                        }
                    }

                    @Override
                    public void unreadable(String name, Problem problem, long offset) {
                        console.err().println(name + ": " + problem.detail());
                    }
                });
            } catch (IOException wrong) {
                throw new KaiwuException(ErrorCode.STORAGE, "reading " + path + ": " + wrong.getMessage(), wrong);
            }
        }
        return drafted[0] ? 0 : 1;
    }

    static Path existing(String path) {
        Path file = Path.of(path);
        if (!Files.exists(file)) {
            throw new KaiwuException(ErrorCode.NOT_FOUND, new Bilingual("没有文件 " + path, "there is no file " + path));
        }
        return file;
    }
}
