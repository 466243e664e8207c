package kaiwu.register.cases;

import java.time.YearMonth;

/**
 * What a procedure's cases came to in a month. Immutable.
 *
 * @param procedure its id
 * @param begun cases that began in the month
 * @param ended cases that ended in it
 * @param pending cases that were open when it was over, or are today in the present month
 */
public record Pendency(String procedure, YearMonth month, long begun, long ended, long pending) {}
