package kaiwu.server.cli;

import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;

/** Makes anew what is derived: index, owners and names from the lake, the public log's files from the register. */
final class RebuildCommand implements PlatformCommand {

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual(
                "由数据湖重建检索索引和名称文件并重新合并权利人，由登记簿重写公开日志的文件",
                "make index, owners and names anew from the lake and the log's files from the register");
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
        console.say(
                "权利人已重新合并：%,d 个名称，%,d 个权利人。"
                        .formatted(
                                platform.owners().current().names(),
                                platform.owners().current().size()),
                "Owners are merged anew: %,d names, %,d owners."
                        .formatted(
                                platform.owners().current().names(),
                                platform.owners().current().size()));
        if (platform.keepsRegister()) {
            long leaves = platform.evidence().register().rewriteLog().size();
            console.say(
                    "公开日志的文件已由登记簿重写：%,d 项。".formatted(leaves),
                    "The log's files are written anew from the register: %,d entries.".formatted(leaves));
        }
        return 0;
    }
}
