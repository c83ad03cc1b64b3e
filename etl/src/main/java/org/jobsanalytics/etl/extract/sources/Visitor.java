package org.jobsanalytics.etl.extract.sources;

import org.jobsanalytics.etl.extract.Crawl;
import org.jobsanalytics.etl.extract.Http;
import org.jobsanalytics.etl.extract.HttpAnswer;
import org.jobsanalytics.etl.extract.HttpRequest;
import org.jobsanalytics.etl.extract.PageSink;

/** What a crawl works with: the way out, what is wanted, and where it goes. */
record Visitor(Http http, Crawl crawl, PageSink sink) {

  HttpAnswer get(String url) {
    return http.send(HttpRequest.get(url));
  }
}
