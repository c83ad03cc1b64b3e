package org.jobsanalytics.etl.warehouse;

import java.util.Properties;

/** What a connection logs in with. */
interface Login {

  /**
   * The driver's {@code user} and {@code password}, made anew for each connection; either may be
   * left out.
   *
   * @throws WarehouseException if whoever keeps or makes them does not answer
   */
  Properties now();

  /** Of a user and a password. */
  static Properties of(String user, String password) {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    return login;
  }
}
