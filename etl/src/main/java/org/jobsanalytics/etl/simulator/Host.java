package org.jobsanalytics.etl.simulator;

/** One web server of a source: knows its protocol, nothing of sockets. */
interface Host {

  Answer answer(Question question, View view);
}
