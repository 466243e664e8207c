package kaiwu.kernel.law;

import kaiwu.kernel.Bilingual;

/**
 * The event whose date decides which of two laws applies. A design keeps the term of the law of its filing; an opposition has
 * the period of the law of its publication.
 */
public enum AnchorEvent {
    /** The application, request or registration request was filed. */
    FILING("提出申请", "filing"),
    /** Something was published or announced. */
    PUBLICATION("公告", "publication"),
    /** The right was granted or registered. */
    GRANT("授权或注册", "grant or registration"),
    /** Somebody did what the rule speaks of; also the day a payment was due. */
    ACT("行为发生", "act"),
    /** The right was infringed. */
    INFRINGEMENT("侵权行为发生", "infringement"),
    /** An authority decided. */
    DECISION("作出决定", "decision"),
    /** An authority opened the case. */
    CASE_OPENING("立案", "opening of the case"),
    /** A notice or paper was sent out or served. */
    NOTICE("发出通知", "notice");

    private final Bilingual meaning;

    AnchorEvent(String zh, String en) {
        this.meaning = new Bilingual(zh, en);
    }

    public Bilingual meaning() {
        return meaning;
    }
}
