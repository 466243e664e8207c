package sources.cn_ich_national;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/**
 * The national list of representative items of intangible cultural heritage (非物质文化遗产法 art. 18). A row is one item of
 * one applying body: extensions of a listed item share its number, so the number and the body together name it, and where one
 * body has several, the name of its own that stands in brackets behind the item's.
 */
public final class CnIchNational implements TableReader {

    private static final Pattern PAIR = Pattern.compile("'([^'：]+)：([^']*)'");
    private static final Pattern OWN_NAME = Pattern.compile("[（(]([^（()）]+)[)）]\\s*$");
    /** The class of an item is the Roman numeral, a single character, that its number begins with. */
    private static final Pattern CLASS = Pattern.compile("[Ⅰ-Ⅹ](?=-)");

    private static final Pattern ANNOUNCED = Pattern.compile("(\\d{4})\\s*[（(]([^）)]*)[）)]");

    /** White space that the list's authors' program spelled out instead of writing it. */
    private static final Pattern SPELLED_SPACE = Pattern.compile("(\\\\(u3000|xa0|[rnt]))+");

    @Override
    public boolean recognises(Probe probe) {
        return probe.hasColumns("title", "mtype", "cate", "protect_unit", "info");
    }

    @Override
    public void read(Row row, Sink sink) {
        Map<String, String> info = info(row.get("info"));
        String item = info.getOrDefault("项目编号", "");
        String body = info.getOrDefault("申报地区或单位", row.get("province"));
        if (item.isEmpty()) {
            sink.problem(Problem.rejected("no-number", "info", "no 项目编号 in: " + row.get("info")));
            return;
        }
        RecordDraft draft = new RecordDraft("heritage", "CN");
        String ownName = ownName(row.get("title"));
        draft.number(NumberRole.REGISTRATION, item + "-" + body + (ownName.isEmpty() ? "" : "-" + ownName));
        draft.title("zh", row.get("title"));
        draft.passage(Section.SUMMARY, "zh", row.get("content"));
        Matcher numeral = CLASS.matcher(item);
        if (numeral.lookingAt()) {
            draft.classified("ich", numeral.group(), true);
        }
        draft.party(PartyRole.CUSTODIAN, row.get("protect_unit"), "CN", "");
        announced(info.getOrDefault("公布时间", ""), draft);
        draft.fact("itemNumber", item)
                .fact("listNumber", info.getOrDefault("项目序号", ""))
                .fact("category", info.getOrDefault("类别", row.get("mtype")))
                .fact("entryType", info.getOrDefault("类型", row.get("cate")))
                .fact("listLevel", "国家级")
                .fact("region", info.getOrDefault("所属地区", ""))
                .fact("applyingBody", body);
        sink.record(draft);
    }

    /** What an extension is called itself: 屈家营音乐会 of 冀中笙管乐（屈家营音乐会）; empty for most. */
    private static String ownName(String title) {
        Matcher brackets = OWN_NAME.matcher(title);
        return brackets.find() ? brackets.group(1).strip() : "";
    }

    private static Map<String, String> info(String cell) {
        Map<String, String> info = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(cell);
        while (pair.find()) {
            String value = SPELLED_SPACE.matcher(pair.group(2)).replaceAll(" ");
            info.putIfAbsent(pair.group(1).strip(), value.strip());
        }
        return info;
    }

    /** {@code 2006(第一批)}: the year the batch was announced, and the batch. */
    private static void announced(String words, RecordDraft draft) {
        Matcher parts = ANNOUNCED.matcher(words);
        Optional<PartialDate> year = Optional.empty();
        if (parts.find()) {
            year = PartialDate.find(parts.group(1));
            draft.fact("batch", parts.group(2));
        }
        draft.date(DateRole.GRANTED, year).event(EventCategory.GRANTED, year, "", words);
    }
}
