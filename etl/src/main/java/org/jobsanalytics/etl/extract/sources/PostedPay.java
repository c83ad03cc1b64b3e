package org.jobsanalytics.etl.extract.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Pattern;
import org.jobsanalytics.etl.model.OfferDraftBuilder;

/**
 * What a JobPosting says it pays: a number, a text, a MonetaryAmount around a number or a
 * QuantitativeValue. A single amount is both bounds; words that are no number are the text.
 *
 * <p>Percentiles, which Google allows in {@code estimatedSalary}, are not read.
 *
 * @param salary the amount with its currency
 * @param amount what is inside of it, or itself
 * @param currency beside the salary in older pages
 * @param predicted it stands under {@code estimatedSalary}
 */
record PostedPay(JsonNode salary, JsonNode amount, String currency, boolean predicted) {

  private static final Pattern NUMBER = Pattern.compile("\\s*+\\d[\\d.,'\\s\u00A0\u202F]*+");

  static PostedPay of(JsonNode posting) {
    boolean predicted = Words.each(posting.path("baseSalary")).isEmpty();
    String field = predicted ? "estimatedSalary" : "baseSalary";
    JsonNode salary = first(posting.path(field));
    JsonNode inside = first(salary.path("value"));
    return new PostedPay(
        salary,
        inside.isMissingNode() ? salary : inside,
        Words.first(posting.path("salaryCurrency")),
        predicted && !salary.isMissingNode());
  }

  private static JsonNode first(JsonNode value) {
    return Words.each(value).stream().findFirst().orElse(MissingNode.getInstance());
  }

  /** Puts the pay into a draft. */
  void fill(OfferDraftBuilder draft) {
    String single = amount.isObject() ? Words.first(amount.path("value")) : Words.first(amount);
    String min = either("minValue");
    String max = either("maxValue");
    boolean range = !min.isEmpty() || !max.isEmpty();
    if (!range && NUMBER.matcher(single).matches()) {
      draft.payBounds(single, single);
    } else {
      draft.payBounds(min, max).payText(range ? "" : single);
    }
    draft
        .payUnit(Words.firstOf(either("unitText"), either("unitCode")))
        .payCurrency(Words.firstOf(either("currency"), currency))
        .payPredicted(predicted);
  }

  private String either(String field) {
    return Words.firstOf(Words.first(amount.path(field)), Words.first(salary.path(field)));
  }
}
