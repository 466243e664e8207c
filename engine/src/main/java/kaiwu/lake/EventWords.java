package kaiwu.lake;

import java.util.EnumMap;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.Kind;
import kaiwu.spi.record.EventCategory;

/** What readers call an event in the life of a right, in the words of WIPO ST.27, ST.61 and ST.87. Thread-safe. */
public final class EventWords {

    private static final Map<EventCategory, Bilingual> WORDS = new EnumMap<>(EventCategory.class);

    static {
        say(EventCategory.FILED, "申请", "filed");
        say(EventCategory.APPLICATION_PUBLISHED, "申请公布", "application published");
        say(EventCategory.EXAMINATION_REQUESTED, "请求实质审查", "examination requested");
        say(EventCategory.EXAMINED, "审查", "examined");
        say(EventCategory.ALLOWED, "准予", "allowed");
        say(EventCategory.REFUSED, "驳回", "refused");
        say(EventCategory.WITHDRAWN, "撤回", "withdrawn");
        say(EventCategory.DISCONTINUED, "视为撤回或放弃", "discontinued");
        say(EventCategory.REVIVED, "恢复申请", "application revived");
        say(EventCategory.GRANTED, "授予权利", "granted");
        say(EventCategory.GRANT_PUBLISHED, "授权公告", "grant published");
        say(EventCategory.OPPOSED, "异议", "opposed");
        say(EventCategory.REVIEWED, "复审", "reviewed");
        say(EventCategory.LIMITED, "限缩", "limited");
        say(EventCategory.RENEWED, "续展", "renewed");
        say(EventCategory.FEE_PAID, "缴费", "fee paid");
        say(EventCategory.LAPSED, "因未缴费或未续展终止", "lapsed");
        say(EventCategory.EXPIRED, "期满", "expired");
        say(EventCategory.REVOKED, "无效或撤销", "revoked");
        say(EventCategory.SURRENDERED, "放弃", "surrendered");
        say(EventCategory.RESTORED, "恢复权利", "restored");
        say(EventCategory.TRANSFERRED, "转移", "transferred");
        say(EventCategory.LICENSED, "许可", "licensed");
        say(EventCategory.PLEDGED, "质押", "pledged");
        say(EventCategory.PARTY_CHANGED, "当事人变更", "party changed");
        say(EventCategory.CORRECTED, "更正", "corrected");
        say(EventCategory.APPEALED, "申诉", "appealed");
        say(EventCategory.DECIDED, "裁决", "decided");
        say(EventCategory.OTHER, "其他事项", "other event");
    }

    private EventWords() {}

    /** The words for this event in the life of such a right: the kind's own, or those every category has. */
    public static Bilingual of(EventCategory category, Kind kind) {
        Bilingual own = kind.eventWords().get(category);
        return own == null ? of(category) : own;
    }

    /** The words for this event in the life of any right. */
    public static Bilingual of(EventCategory category) {
        Bilingual words = WORDS.get(category);
        if (words == null) {
            throw new IllegalStateException("no words for the event " + category);
        }
        return words;
    }

    private static void say(EventCategory category, String zh, String en) {
        WORDS.put(category, new Bilingual(zh, en));
    }
}
