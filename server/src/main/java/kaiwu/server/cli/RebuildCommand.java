package kaiwu.server.cli;

import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;

/** Makes the index anew from the lake. */
final class RebuildCommand implements PlatformCommand {

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("由数据湖重建检索索引", "make the search index anew from the lake");
    }

    @Override
    public int run(Platform platform, Call call, Console console) {
        long began = System.nanoTime();
        platform.rebuild();
        String took = "%.1f s".formatted((System.nanoTime() - began) / 1e9);
        console.say(
                "索引已重建：%,d 条记录，用时 %s。".formatted(platform.index().size(), took),
                "The index is made anew: %,d records in %s."
                        .formatted(platform.index().size(), took));
        return 0;
    }
}
