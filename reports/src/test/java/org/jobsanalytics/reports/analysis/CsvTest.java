package org.jobsanalytics.reports.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class CsvTest {

  @Test
  void table_isWrittenWithPointsAndGaps() {
    DoubleColumn share = DoubleColumn.create("share", 0.5, -1.25);
    share.appendMissing();
    Table table =
        Table.create(
            "t",
            StringColumn.create("name", "a", "b, \"c\"", ""),
            LongColumn.create("offers", 1_234_567L, 2L, 0L),
            share,
            DateColumn.create("day", LocalDate.of(2026, 11, 2), null, null));

    assertThat(Csv.of(table))
        .isEqualTo(
            "name,offers,share,day\r\n"
                + "a,1234567,0.5,2026-11-02\r\n"
                + "\"b, \"\"c\"\"\",2,-1.25,\r\n"
                + ",0,,\r\n");
  }

  @Test
  void emptyTable_isItsHeader() {
    assertThat(Csv.of(Table.create("t", StringColumn.create("name")))).isEqualTo("name\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          =HYPERLINK("http://x.example") | "'=HYPERLINK(""http://x.example"")"
          +1                             | '+1
          -1                             | '-1
          @SUM(A1)                       | '@SUM(A1)
          ＝1                             | '＝1
          C++                            | C++
          a;b                            | "a;b"
          """)
  void text_neverBeginsAFormula(String text, String cell) {
    assertThat(Csv.cell(text)).isEqualTo(cell);
  }
}
