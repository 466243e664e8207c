package sources.wipo_st96;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kaiwu.formats.st96.St96Schemas;
import kaiwu.formats.st96.St96Writer;
import kaiwu.formats.st96.St96Writer.Document;
import kaiwu.spi.SourceReader;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sources.Reading;
import sources.epo_docdb.EpoDocdbReader;
import sources.jp_gazette.JpGazetteReader;
import sources.marec.MarecReader;
import sources.us_grant.UsGrantReader;
import sources.us_patdoc.UsPatdocReader;

/** Real patents of many offices, written in ST.96, checked against its schemas and read back. */
class St96OfRealRecordsTest {

    private static SourceReader<?> reader(String source) {
        return switch (source) {
            case "us_grant" -> new UsGrantReader();
            case "us_patdoc" -> new UsPatdocReader();
            case "marec" -> new MarecReader();
            case "epo_docdb" -> new EpoDocdbReader();
            case "jp_gazette" -> new JpGazetteReader();
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
}
