package kaiwu.server.accounts;

import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;

/** Why something about an account is refused. */
final class AccountGrounds {

    /** One text for a wrong name, a wrong password, a locked and a closed account: none tells which names exist. */
    static final Ground NOT_SIGNED_IN = new Ground(
            "account.not-signed-in",
            "",
            new Bilingual("未能登录。", "You are not signed in."),
            new Bilingual(
                    "名称或密码有误，或账户暂不可用（连续5次失败后锁定30分钟）。请核对后重试，或请管理员重置。",
                    "The name or the password is wrong, or the account cannot be used now (five failures lock it for 30"
                            + " minutes). Check both and try again, or ask an administrator for a reset."));

    static final Ground CODE_WRONG = new Ground(
            "account.code-wrong",
            "",
            new Bilingual("验证码不对，或已用过。", "The code is wrong or was used."),
            new Bilingual(
                    "请等验证器显示下一个码后输入；设备丢失的，可用一个备用码。连续5次失败后锁定30分钟。",
                    "Wait for the next code of your authenticator and type it; without the device, use a recovery code. Five"
                            + " failures lock the account for 30 minutes."));

    static final Ground NO_SUCH_AGENT = new Ground(
            "account.no-such-agent",
            "",
            new Bilingual("没有可受托的代理师使用这个登录名。", "No agent who could be given a power has this login."),
            new Bilingual(
                    "请向代理师核对其登录名；受托人须有代理师角色。",
                    "Ask the agent for their login; whoever is given a power has the role of agent."));

    static final Ground POWER_FORM = new Ground(
            "account.power-form",
            "民法典第165条",
            new Bilingual("委托的范围或期限不成立。", "The scope or the last day of the power is not possible."),
            new Bilingual(
                    "范围填一个程序的编号，或填 * 表示全部；期限自今天起，至多十年。",
                    "The scope is the id of one procedure, or * for all; the last day is from today to ten years on."));

    static final Ground REASON_LACKING = new Ground(
            "permission.reason-lacking",
            "",
            new Bilingual("请说明理由，10至1000字。", "Say why you ask, in 10 to 1000 characters."),
            new Bilingual("写明用途、使用范围以及如何分享惠益。", "Say what for, how far it will be used, and how benefits are shared."));

    static final Ground NOT_IDENTIFIED = new Ground(
            "account.not-identified",
            "",
            new Bilingual("身份认证未完成。", "You were not identified."),
            new Bilingual(
                    "请从登录页重新开始；一次认证须在十分钟内、在同一浏览器中完成。",
                    "Begin again on the sign-in page; an attempt is ended within ten minutes in the same browser."));

    static final Ground CREDIT_CODE = new Ground(
            "organisation.credit-code",
            "GB 32100-2015",
            new Bilingual(
                    "统一社会信用代码不对：须为18位，末位为校验码。",
                    "This is no unified social credit code: it has 18 signs, the last of which checks the others."),
            new Bilingual("请对照营业执照核对；没有代码的留空。", "Compare it with the business licence, or leave it empty."));

    static final Ground CREDIT_CODE_TAKEN = new Ground(
            "organisation.credit-code-taken",
            "",
            new Bilingual("已有账户代表使用此代码的单位。", "An account stands for the body with this code already."),
            new Bilingual("请联系系统管理员。", "Ask the system administrator."));

    static final Ground TOO_MANY = new Ground(
            "account.too-many-tries",
            "",
            new Bilingual("来自此地址的登录尝试过多。", "Too many attempts to sign in came from this address."),
            new Bilingual("请十分钟后再试。", "Try again in ten minutes."));

    static final Ground TOO_MANY_ACCOUNTS = new Ground(
            "account.too-many-accounts",
            "",
            new Bilingual("来自此地址的开户请求过多。", "Too many accounts were asked for from this address."),
            new Bilingual("请一小时后再试。", "Try again in an hour."));

    static final Ground PASSWORD_LENGTH = new Ground(
            "account.password-length",
            "",
            new Bilingual("密码须为12至200个字符。", "A password has 12 to 200 characters."),
            new Bilingual("不限字符种类；一句自己才知道的话最好记。", "Any characters will do; a sentence only you know is easy to keep."));

    static final Ground PASSWORD_EASY = new Ground(
            "account.password-easy",
            "",
            new Bilingual("此密码很快就会被猜中。", "This password would soon be guessed."),
            new Bilingual(
                    "请避开常见词、姓名、日期、键盘连串和本平台的名称，或再加几个词。",
                    "Avoid common words, names, dates, keyboard runs and this platform's name, or add a few words."));

    static final Ground PASSWORD_WRONG = new Ground(
            "account.password-wrong",
            "",
            new Bilingual("现用密码不对。", "The present password is wrong."),
            new Bilingual("请重新输入现用密码。", "Type your present password again."));

    static final Ground NAME_FORM = new Ground(
            "account.name-form",
            "",
            new Bilingual(
                    "登录名须为3至64个汉字、字母、数字或 . _ @ -，姓名须为1至100个字符。",
                    "A login has 3 to 64 letters, digits or . _ @ - and a name 1 to 100 characters."),
            new Bilingual("请改写后再试。", "Change it and try again."));

    static final Ground NAME_TAKEN = new Ground(
            "account.name-taken",
            "",
            new Bilingual("此登录名不可用。", "This login cannot be used."),
            new Bilingual("请另选一个。", "Choose another one."));

    static final Ground ROLES_APART = new Ground(
            "account.roles-apart",
            "GB/T 22239-2019 8.1.4",
            new Bilingual("这个角色不得与该账户已有的角色由同一人担任。", "Nobody may hold this role together with one the account has."),
            new Bilingual("请先撤去另一角色，或另开账户。", "Take the other role away first, or use another account."));

    static final Ground OFFICE_LACKING = new Ground(
            "account.office-lacking",
            "",
            new Bilingual("这个角色只能由相应层级机构的人员担任。", "Only somebody of an office at the right level can hold this role."),
            new Bilingual("请先指定该账户所属的机构。", "Name the account's office first."));

    static final Ground LAST_OF_ITS_KIND = new Ground(
            "account.last-administrator",
            "",
            new Bilingual("这是最后一名可用的系统管理员。", "This is the last system administrator who can act."),
            new Bilingual("请先设立另一名系统管理员。", "Make another system administrator first."));

    private AccountGrounds() {}
}
