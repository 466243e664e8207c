package kaiwu.server.worlds;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented names of the Simulated Country: its places, its owners, and what they own. */
final class SimulatedNames {

    /** A title in both languages. */
    record Title(String zh, String en) {}

    private static final List<Title> PLACES = titles(
            "云岭|Yunling",
            "鹿鸣|Luming",
            "青梅|Qingmei",
            "白鹭洲|Bailuzhou",
            "望舒|Wangshu",
            "溪山|Xishan",
            "星垂|Xingchui",
            "松涧|Songjian");
    private static final List<Title> TRADES = titles(
            "精工|Precision Works",
            "生物|Biology",
            "文创|Crafts",
            "茶业|Tea",
            "电子|Electronics",
            "纺织|Weaving",
            "种业|Seeds",
            "软件|Software");
    private static final List<Title> THINGS = titles(
            "风筝线轴|kite reel",
            "竹骨架|bamboo frame",
            "会发光的灯笼|glowing lantern",
            "折叠水车|folding water wheel",
            "静音磨盘|silent millstone",
            "防潮茶罐|damp-proof tea caddy",
            "自平衡扁担|self-levelling carrying pole",
            "雾气收集网|fog-collecting net",
            "陶瓷电池|ceramic cell");
    private static final List<Title> MANNERS = titles(
            "轻型|light",
            "可拆卸|detachable",
            "低能耗|low-energy",
            "防风|windproof",
            "快速成型|fast-forming",
            "多层|layered",
            "自修复|self-mending");
    private static final List<Title> WORKS = titles(
            "云上的渡口|The Ferry in the Clouds",
            "鹿鸣集|Songs of the Deer",
            "第七盏灯|The Seventh Lamp",
            "山城夜话|Night Talk of a Hill Town",
            "听雨簿|A Book of Rain");
    private static final List<Title> PLANTS = titles("水稻|rice", "青梅|plum", "茶树|tea", "兰花|orchid", "小麦|wheat");
    private static final List<Title> CUSTOMS = titles(
            "扎灯|lantern making", "采茶调|tea-picking tunes", "竹编|bamboo weaving", "渡口号子|ferry chants", "蓝染|blue dyeing");

    private static final Map<String, String> SORT = Map.of(
            "copyright", "work",
            "software", "software",
            "variety", "plant",
            "geneticresource", "plant",
            "gi", "product",
            "heritage", "custom",
            "traditionalknowledge", "custom",
            "decision", "dispute",
            "trademark", "mark",
            "layout", "chip");

    private SimulatedNames() {}

    private static List<Title> titles(String... pairs) {
        return List.of(pairs).stream()
                .map(pair -> new Title(pair.substring(0, pair.indexOf('|')), pair.substring(pair.indexOf('|') + 1)))
                .toList();
    }

    private static Title one(List<Title> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Who owns it. */
    static String owner(Random random) {
        return one(PLACES, random).zh() + one(TRADES, random).zh() + "有限公司";
    }

    /** What a right of this kind is called. */
    static Title title(String kind, Random random) {
        Title place = one(PLACES, random);
        int number = 1 + random.nextInt(99);
        return switch (SORT.getOrDefault(kind, "thing")) {
            case "work" -> plus(one(WORKS, random), "·卷" + number, " (part " + number + ")");
            case "software" ->
                plus(place, one(TRADES, random).zh() + "管理软件V" + number, " management software V" + number);
            case "plant" ->
                plus(
                        place,
                        one(PLANTS, random).zh() + number + "号",
                        " " + one(PLANTS, random).en() + " " + number);
            case "product" ->
                plus(place, one(PLANTS, random).zh(), " " + one(PLANTS, random).en());
            case "custom" ->
                plus(
                        place,
                        one(CUSTOMS, random).zh(),
                        " " + one(CUSTOMS, random).en());
            case "dispute" -> plus(place, "知识产权纠纷裁决第" + number + "案", ": dispute no. " + number);
            case "mark" -> plus(place, one(TRADES, random).zh() + number, " " + number);
            case "chip" -> plus(place, "布图" + number, " layout " + number);
            default -> thing(random);
        };
    }

    private static Title thing(Random random) {
        Title manner = one(MANNERS, random);
        Title thing = one(THINGS, random);
        return new Title("一种" + manner.zh() + thing.zh(), "A " + manner.en() + " " + thing.en());
    }

    private static Title plus(Title first, String zh, String en) {
        return new Title(first.zh() + zh, first.en() + en);
    }
}
