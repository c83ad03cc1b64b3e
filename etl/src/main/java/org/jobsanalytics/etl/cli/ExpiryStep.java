package org.jobsanalytics.etl.cli;

import java.sql.SQLException;
import java.util.Locale;
import org.jobsanalytics.etl.warehouse.TextRetention;
import org.jobsanalytics.etl.warehouse.WarehouseException;

/** Takes away the texts that are past their time, and tells how many. */
record ExpiryStep(Session session) {

  void run() throws SQLException {
    TextRetention retention = new KeptTexts(session.settings()).now();
    try {
      int expired = session.warehouse().expireTexts(retention);
      if (expired > 0) {
        session
            .err()
            .printf(Locale.ROOT, "text of %,d closed offers expired; their facts stay%n", expired);
      }
    } catch (WarehouseException e) {
      // Who is loading now comes here next; what was loaded by us is not less done for that.
      session.err().println("texts past their time stay for now: " + e.getMessage());
    }
  }
}
