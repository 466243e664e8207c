package sources.wipo_st96;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kaiwu.formats.st96.St96Schemas;
import kaiwu.formats.st96.St96Writer;
import kaiwu.formats.st96.St96Writer.Document;
import kaiwu.spi.SourceReader;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sources.Reading;
import sources.dpma_trademark.DpmaTrademark;
import sources.epo_docdb.EpoDocdbReader;
import sources.eu_ambrosia.EuAmbrosia;
import sources.eu_trademark.EuTrademark;
import sources.in_gi.InGi;
import sources.jp_gazette.JpGazetteReader;
import sources.marec.MarecReader;
import sources.uk_gi.UkGi;
import sources.us_grant.UsGrantReader;
import sources.us_patdoc.UsPatdocReader;
import sources.us_trademark.UsTrademark;

/** Real patents of many offices, written in ST.96, checked against its schemas and read back. */
class St96OfRealRecordsTest {

    private static SourceReader<?> reader(String source) {
        return switch (source) {
            case "us_grant" -> new UsGrantReader();
            case "us_patdoc" -> new UsPatdocReader();
            case "marec" -> new MarecReader();
            case "epo_docdb" -> new EpoDocdbReader();
            case "jp_gazette" -> new JpGazetteReader();
            case "uk_gi" -> new UkGi();
            case "eu_ambrosia" -> new EuAmbrosia();
            case "in_gi" -> new InGi();
            case "us_trademark" -> new UsTrademark();
            case "eu_trademark" -> new EuTrademark();
            case "dpma_trademark" -> new DpmaTrademark();
            default -> throw new AssertionError(source);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "us_grant, patents/uspto-fung.zip, 302",
        "us_grant, patents/uspto-designs-25.zip, 25",
        "us_patdoc, patents/uspto-fung.zip, 111",
        "marec, patents/grobid-patents.zip, 207",
        "epo_docdb, patents/ep-docdb.zip, 11",
        "jp_gazette, patents/wipo-st36-st96.zip, 5",
    })
    void whatIsWrittenIsValidAndSaysTheSame(String source, String zip, int written) {
        List<RecordVersion> records = Reading.ofSample(reader(source), zip).versions();
        int count = 0;
        for (RecordVersion record : records) {
            Optional<String> xml = St96Writer.render(Document.PATENT, record);
            if (xml.isPresent()) {
                count++;
                boolean whole = xml.get().contains("<pat:PatentPublication ");
                List<String> faults = St96Schemas.faults(whole ? "PatentPublication" : "BibliographicData", xml.get());
                assertThat(faults).as(record.numbers().toString()).isEmpty();
                if (whole) {
                    sameAgain(record, xml.get());
                }
            }
        }
        assertThat(count).as("written of " + records.size()).isEqualTo(written);
    }

    private static void sameAgain(RecordVersion record, String xml) {
        RecordVersion again = Reading.of(new WipoSt96Reader(), xml).version();

        assertThat(number(again)).isEqualTo(number(record));
        assertThat(again.titles()).extracting(title -> title.text()).hasSameSizeAs(record.titles());
        assertThat(again.citations()).hasSameSizeAs(record.citations());
        assertThat(claims(again)).isEqualTo(claims(record));
    }

    private static String number(RecordVersion record) {
        return record.numbers().stream()
                .filter(number -> number.role() == NumberRole.APPLICATION)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static String claims(RecordVersion record) {
        return record.passages().stream()
                .filter(passage -> passage.section() == Section.CLAIMS)
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void aUnitedStatesDesignIsAValidDesignApplicationToo() {
        List<RecordVersion> designs = Reading.ofSample(new UsGrantReader(), "patents/uspto-designs-25.zip")
                .versions();

        assertThat(designs).allSatisfy(design -> {
            String xml = St96Writer.render(Document.DESIGN, design).orElseThrow();
            assertThat(St96Schemas.faults("DesignApplication", xml)).isEmpty();
            assertThat(Reading.of(new WipoSt96Reader(), xml).version().classes())
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"uk_gi, 3715", "eu_ambrosia, 641", "in_gi, 696"})
    void everyRealIndicationIsAValidGiApplicationAndSaysTheSame(String source, int all) {
        List<RecordVersion> records = Reading.ofSample(reader(source), "other/geographical-indication.zip")
                .versions();

        assertThat(records).hasSize(all);
        for (RecordVersion record : records) {
            String xml =
                    St96Writer.render(Document.GEOGRAPHICAL_INDICATION, record).orElseThrow();
            assertThat(St96Schemas.faults("GIApplication", xml))
                    .as(record.titles().toString())
                    .isEmpty();
            RecordVersion again = Reading.of(new WipoSt96Reader(), xml).version();
            assertThat(names(again)).isEqualTo(names(record));
            assertThat(again.facts().get("giType")).isEqualTo(record.facts().getOrDefault("giType", List.of("GI")));
            assertThat(again.date(DateRole.GRANTED)).isEqualTo(record.date(DateRole.GRANTED));
            assertThat(again.classes()).isEqualTo(record.classes());
        }
    }

    @ParameterizedTest
    @CsvSource({"us_trademark, 15", "eu_trademark, 19", "dpma_trademark, 1"})
    void everyRealMarkIsAValidTrademarkApplication(String source, int all) {
        List<RecordVersion> marks =
                Reading.ofSample(reader(source), "other/trademark.zip").versions();

        assertThat(marks).hasSize(all).allSatisfy(mark -> {
            String xml = St96Writer.render(Document.TRADEMARK, mark).orElseThrow();
            assertThat(St96Schemas.faults("TrademarkApplication", xml)).isEmpty();
            assertThat(number(Reading.of(new WipoSt96Reader(), xml).version())).isEqualTo(number(mark));
        });
    }

    /** One name in the register of the United Kingdom ends in a blank that no XML keeps. */
    private static List<String> names(RecordVersion record) {
        return record.titles().stream()
                .map(title -> title.text().replaceAll("\\p{Z}+$", ""))
                .toList();
    }
}
