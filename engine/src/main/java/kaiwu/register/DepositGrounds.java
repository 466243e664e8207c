package kaiwu.register;

import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;

/** Why a deposit of evidence is refused. */
final class DepositGrounds {

    static final Ground MALFORMED_HASH = new Ground(
            "deposit.malformed-hash",
            "FIPS 180-4",
            new Bilingual("SHA-256 应为 64 位十六进制数字。", "A SHA-256 hash is 64 hexadecimal digits."),
            new Bilingual(
                    "请用 sha256sum（Windows 用 certutil -hashfile 文件 SHA256）重新计算后原样粘贴。",
                    "Compute it with sha256sum (on Windows: certutil -hashfile FILE SHA256) and paste it unchanged."));

    static final Ground IMPOSSIBLE_SIZE = new Ground(
            "deposit.impossible-size",
            "",
            new Bilingual("文件大小应为不小于 0 的字节数。", "A file's size is a number of bytes from 0."),
            new Bilingual("请填写文件的实际字节数。", "Give the file's real size in bytes."));

    static final Ground LABEL_TOO_LONG = new Ground(
            "deposit.label-too-long",
            "",
            new Bilingual(
                    "标签最多 %d 字，且不能含控制字符。".formatted(Deposits.LONGEST_LABEL),
                    "A label has at most %d characters and no control characters.".formatted(Deposits.LONGEST_LABEL)),
            new Bilingual("请缩短标签；内容留在您自己的文件里。", "Shorten the label; the content stays in your own file."));

    static final Ground FUTURE_DATE = new Ground(
            "deposit.future-date",
            "",
            new Bilingual("文件的形成日期不能晚于今天。", "A file cannot have been made after today."),
            new Bilingual("请核对日期，或留空。", "Check the date, or leave it empty."));

    static final Ground SECRECY_MARK = new Ground(
            "deposit.secrecy-mark",
            "保守国家秘密法（2024）第29条",
            new Bilingual(
                    "标签带有国家秘密标志（绝密、机密、秘密）；本系统为非涉密系统，不予接收，也未保存所填内容。",
                    "The label bears a mark of state secrecy; this is an unclassified system: it takes nothing of the kind and has kept nothing."),
            new Bilingual(
                    "涉密材料请交本单位保密工作机构处理。如并不涉密，请改写标签后再存。",
                    "Take classified material to your own secrecy office. If it is not classified, reword the label and deposit again."));

    private DepositGrounds() {}
}
