package org.jobsanalytics.reports.slides;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jobsanalytics.reports.page.Page.Headline;
import org.jobsanalytics.reports.page.Palette;
import org.jobsanalytics.reports.page.Query;
import org.jobsanalytics.reports.page.Section;
import org.jobsanalytics.reports.text.Words;

/**
 * A deck before it is a file: the headline numbers, a slide a section, and the method.
 *
 * @param lead what the study is about, and of when it is
 * @param notice what every slide must say, as of simulated data; may be empty
 * @param headlineNote what the changes in the headlines compare; may be empty
 * @param sections those with a map or a chart of bars
 * @param method how it was counted, and who gave the data
 */
public record Deck(
    Words words,
    List<String> lead,
    String notice,
    List<Headline> headlines,
    String headlineNote,
    List<Section> sections,
    List<String> method) {

  /** Points, 72 an inch: as wide as a screen. */
  static final Dimension PAGE = new Dimension(960, 540);

  public Deck {
    lead = List.copyOf(lead);
    headlines = List.copyOf(headlines);
    sections = List.copyOf(sections);
    method = List.copyOf(method);
  }

  /** Writes it as a PowerPoint file. */
  public void writeTo(OutputStream file) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.setPageSize(PAGE);
      Palette palette = Palette.light();
      cover(new SlideCanvas(show, palette, notice));
      for (Section section : sections) {
        slide(new SlideCanvas(show, palette, notice), section);
      }
      closing(show, palette);
      show.write(file);
    }
  }

  private void cover(SlideCanvas slide) {
    slide.title(words.text("title"));
    slide.text(String.join("\n", lead), new Rectangle2D.Double(40, 96, 880, 70), 14, "--quiet");
    for (int at = 0; at < headlines.size(); at++) {
      Headline headline = headlines.get(at);
      double left = 40 + at % 3 * 296;
      double top = 185 + at / 3 * 140;
      slide.text(headline.number(), new Rectangle2D.Double(left, top, 280, 44), 30, "--accent");
      String meaning =
          headline.change().isEmpty()
              ? headline.meaning()
              : headline.meaning() + "\n" + headline.change();
      slide.text(meaning, new Rectangle2D.Double(left, top + 44, 280, 80), 13, "--text");
    }
    slide.foot(headlineNote);
    List<String> said = new ArrayList<>(lead);
    said.add(headlineNote);
    said.add(sql(List.of("headlines")));
    slide.notes(said);
  }

  private void slide(SlideCanvas slide, Section section) {
    slide.title(section.title());
    slide.text(section.sentences().get(0), new Rectangle2D.Double(40, 84, 880, 52), 16, "--text");
    if (section.isMap()) {
      slide.map(section, new Rectangle2D.Double(40, 142, 880, 316));
      slide.table(section.table(), new Rectangle2D.Double(600, 146, 320, 310));
      slide.foot(section.notes().get(0));
    } else {
      ChartNumbers numbers =
          ChartNumbers.of(section)
              .orElseThrow(() -> new IllegalArgumentException(section.id() + " is no chart"));
      slide.chart(numbers, new Rectangle2D.Double(40, 138, 880, 330));
      slide.foot(section.notes().get(0) + reading(section, numbers));
    }
    slide.notes(notes(section));
  }

  /** What the chart alone does not say: what is grey, and that there is more. */
  private String reading(Section section, ChartNumbers numbers) {
    String grey =
        section.legend().stream()
            .filter(entry -> entry.colour().equals("--bar-incomplete"))
            .map(entry -> words.text("slides.grey", entry.meaning()))
            .collect(Collectors.joining());
    int shown = numbers.categories().size();
    return shown == numbers.known()
        ? grey
        : grey + words.text("slides.shown", shown, numbers.known());
  }

  /** All that the page says beside the figure: what was found, n, period, sources, SQL. */
  private List<String> notes(Section section) {
    List<String> notes = new ArrayList<>(section.sentences());
    notes.addAll(section.notes());
    notes.add(sql(section.evidence().queries().stream().map(Query::name).toList()));
    return notes;
  }

  private String sql(List<String> names) {
    return words.text(
        "slides.sql", names.stream().map(name -> name + ".sql").collect(Collectors.joining(", ")));
  }

  /** The method, on as many slides as it takes. */
  private void closing(XMLSlideShow show, Palette palette) {
    List<String> rest = method.stream().map(line -> "• " + line).toList();
    while (!rest.isEmpty()) {
      SlideCanvas slide = new SlideCanvas(show, palette, notice);
      slide.title(words.text("method"));
      int told = slide.lines(rest, new Rectangle2D.Double(40, 90, 880, 410), 12);
      slide.notes(rest.subList(0, told));
      rest = rest.subList(told, rest.size());
    }
  }
}
