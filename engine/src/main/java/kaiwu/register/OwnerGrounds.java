package kaiwu.register;

import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;

/** Why a correction of owners is refused. */
final class OwnerGrounds {

    static final Ground ONE_NAME = new Ground(
            "owners.one-name",
            "",
            new Bilingual("两个名称是同一种写法。", "The two names are one and the same writing."),
            new Bilingual("请选两个不同的名称。", "Choose two different names."));

    static final Ground NO_GROUND = new Ground(
            "owners.no-ground",
            "",
            new Bilingual(
                    "须写明理由，最多 %d 字，不能含换行等控制字符。".formatted(OwnerActs.LONGEST_GROUND),
                    "A ground is needed, of at most %d characters and no control characters."
                            .formatted(OwnerActs.LONGEST_GROUND)),
            new Bilingual(
                    "请用一句话说明依据，如更名公告或企业登记信息。",
                    "Say in a sentence what it rests on, such as a notice of a change of name."));

    static final Ground NOT_A_CORRECTION = new Ground(
            "owners.not-a-correction",
            "",
            new Bilingual("没有这一更正，或它本身就是撤回。", "There is no such correction, or it is itself an undoing."),
            new Bilingual("请从权利人页面的更正记录中选择。", "Choose one from the corrections on the owner's page."));

    static final Ground UNDONE_ALREADY = new Ground(
            "owners.undone-already",
            "",
            new Bilingual("这一更正已经撤回。", "This correction was undone before."),
            new Bilingual("如要恢复，请重新作出更正。", "To have it again, make the correction anew."));

    private OwnerGrounds() {}
}
