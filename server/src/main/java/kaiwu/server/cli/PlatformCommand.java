package kaiwu.server.cli;

import java.util.Optional;
import kaiwu.server.Platform;

/**
 * A command that works on a data folder. Where a server runs on the folder the command works through it: the server does the
 * same on its own open platform and this process shows what comes back. Else it opens the folder itself, under the lock.
 */
public interface PlatformCommand extends Command {

    /** Does the work on an open platform; called in the process that has it open. */
    int run(Platform platform, Call call, Console console);

    /** The call as another process must get it: with whole paths. */
    default Call forServer(Call call) {
        return call;
    }

    @Override
    default int run(Call call, Console console) {
        Optional<RunningServer> server = RunningServer.find(call.data());
        if (server.isPresent()) {
            return server.get().run(name(), forServer(call), console);
        }
        try (Platform platform = Platform.open(call.data())) {
            return run(platform, call, console);
        }
    }
}
