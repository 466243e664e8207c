package kaiwu.statistics;

import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.spi.PublishedValue.Vintage;

/** Why a figure is refused. Each ground is a rule of this room's own. */
final class Grounds {

    private Grounds() {}

    static Ground yearWithoutFigure(int year) {
        return ground(
                "year-without-figure",
                year + "年没有公布的数值。",
                "No value was published for " + year + ".",
                "请补充该年数值及其来源。",
                "Add the value of that year with its source.");
    }

    static Ground populationMissing(int year) {
        return ground(
                "population-missing",
                "缺少" + year + "年末人口数。",
                "The population at the end of " + year + " is not given.",
                "请给出该年末人口数及其来源。",
                "Give the population at that year end, with its source.");
    }

    static Ground vintageNotGiven(int year) {
        return ground(
                "vintage-not-given",
                year + "年的数值没有说明按哪一年末的人口计算。",
                "The value of " + year + " does not say on which year end the people are counted.",
                "请注明人口年份：当年末或上年末。",
                "Say which: the same year end or the one before.");
    }

    static Ground vintageMismatch(Vintage wanted, int stockYear, int populationYear) {
        int due = wanted.populationYear(stockYear);
        return ground(
                "vintage-mismatch",
                "应使用" + due + "年末人口，给出的是" + populationYear + "年末人口。",
                "The population of the end of " + due + " is called for; that of " + populationYear + " was given.",
                "请换用相应年份的人口，或改变所声明的人口年份。",
                "Give the population of that year end, or declare another one.");
    }

    static Ground divisionByZero(String whatZh, String whatEn) {
        return ground(
                "division-by-zero",
                whatZh + "为零或负数，不能作除数。",
                "The " + whatEn + " is zero or less and cannot divide.",
                "请核对输入数据。",
                "Check the input.");
    }

    static Ground outsidePath(String when, int from, int to) {
        return ground(
                "outside-path",
                when + "不在目标路径" + from + "年至" + to + "年之内。",
                when + " lies outside the path of the targets, " + from + " to " + to + ".",
                "请选择路径之内的时间。",
                "Choose a time within the path.");
    }

    static Ground noYearsLeft(int year, int targetYear) {
        return ground(
                "no-years-left",
                year + "年末距" + targetYear + "年目标已无剩余年份。",
                "No year is left between the end of " + year + " and the target of " + targetYear + ".",
                "请选择更晚的目标。",
                "Choose a later target.");
    }

    private static Ground ground(String rule, String zh, String en, String remedyZh, String remedyEn) {
        return new Ground("statistics." + rule, "", new Bilingual(zh, en), new Bilingual(remedyZh, remedyEn));
    }
}
