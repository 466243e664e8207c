package kaiwu.server.api;

import java.util.Map;
import kaiwu.formats.FormatException;
import kaiwu.formats.picture.PictureFile;
import kaiwu.kernel.Bilingual;
import kaiwu.server.web.HttpProblem;

/** Why a picture that was sent is not looked for: each reason in both languages, with what to do. */
final class PictureRefusal {

    private static final Bilingual TITLE = new Bilingual("图片无法使用", "The picture cannot be used");

    private static final Map<String, Bilingual> REASONS = Map.ofEntries(
            Map.entry(
                    "no-picture",
                    new Bilingual(
                            "所给文件不是可识别的图片。请使用 PNG、JPEG、GIF、BMP、TIFF 或 SVG。",
                            "The file is no picture that can be read. Use PNG, JPEG, GIF, BMP, TIFF or SVG.")),
            Map.entry(
                    "picture-too-large",
                    new Bilingual(
                            "图片过大：文件至多 " + (PictureFile.MOST_BYTES >> 20)
                                    + " MiB（SVG 2 MiB），每边至多 20,000 像素，总计至多 6,000 万像素。请缩小后再试。",
                            "The picture is too large: a file may have " + (PictureFile.MOST_BYTES >> 20)
                                    + " MiB (SVG 2 MiB), a side 20,000 pixels, all of it 60 million. Make it smaller.")),
            Map.entry(
                    "truncated",
                    new Bilingual(
                            "图片不完整或已损坏，无法读到结尾。请重新保存后再试。",
                            "The picture is cut off or damaged and cannot be read to its end. Save it again.")),
            Map.entry("picture-empty", new Bilingual("图片中没有画任何内容。", "Nothing is drawn in the picture.")),
            Map.entry(
                    "svg-script",
                    new Bilingual(
                            "SVG 中含有脚本、事件处理或 HTML，此处不接受。请导出为不含脚本的图形。",
                            "The SVG holds a script, an event handler or HTML, which is not taken. Export it as shapes alone.")),
            Map.entry(
                    "svg-outside",
                    new Bilingual(
                            "SVG 引用了文件之外的内容或嵌入了位图，此处不会读取。请只保留图形本身。",
                            "The SVG refers to something outside the file or embeds a picture; neither is fetched. Keep the shapes.")),
            Map.entry(
                    "svg-bomb",
                    new Bilingual("SVG 通过层层引用展开为过多的图形。", "The SVG comes to far too many shapes by uses of uses.")),
            Map.entry(
                    "svg-entities",
                    new Bilingual("SVG 声明了实体，此处不读取实体。", "The SVG declares entities; they are not read.")),
            Map.entry("picture-too-slow", new Bilingual("绘制该图所需时间过长。", "The picture takes too long to draw.")));

    private static final Bilingual BROKEN =
            new Bilingual("SVG 的写法有误，无法读取。", "The SVG is not well-formed and cannot be read.");

    private PictureRefusal() {}

    /** 422 with the reason; its code is that of what is wrong with the picture. */
    static HttpProblem of(FormatException refused) {
        Bilingual reason = REASONS.getOrDefault(refused.code(), BROKEN);
        return new HttpProblem(422, refused.code(), TITLE, reason).with("place", refused.offset());
    }
}
