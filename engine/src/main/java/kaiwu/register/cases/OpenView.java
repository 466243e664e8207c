package kaiwu.register.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.DueDate;
import kaiwu.kernel.law.EventDates;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.Rights;
import kaiwu.spi.procedure.Values;

/** A case with what somebody is about to fill in, as its rules see it. */
record OpenView(CaseFile file, Values written, List<String> handed, LocalDate day, Rights rights) implements CaseView {

    @Override
    public Optional<String> id() {
        return file.id();
    }

    @Override
    public Optional<String> state() {
        return file.state();
    }

    @Override
    public Values values() {
        return CaseFolding.with(file.values(), written.json());
    }

    @Override
    public List<Step> steps() {
        return file.steps();
    }

    @Override
    public List<String> papers() {
        List<String> all = new ArrayList<>(file.papers().keySet());
        all.addAll(handed);
        return all;
    }

    @Override
    public Optional<LocalDate> due(String clock) {
        return file.due(clock).map(DueDate::on);
    }

    @Override
    public EventDates dates() {
        return file.lawDates(values(), day);
    }

    @Override
    public Optional<DatedRule> findRule(String code) {
        return file.procedure().rules().find(code, dates());
    }

    @Override
    public LocalDate end(String code, LocalDate from) {
        DatedRule rule = file.procedure().rules().get(code, dates());
        return file.law().reckoning().due(from, rule).on();
    }
}
