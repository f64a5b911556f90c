package org.dossier.web;

import io.javalin.http.HttpStatus;

/** A request that is not answered; the message says what to do instead. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;

  Refusal(HttpStatus status, String message) {
    super(message);
    this.status = status;
  }

  static Refusal missing(String message) {
    return new Refusal(HttpStatus.NOT_FOUND, message);
  }

  HttpStatus status() {
    return status;
  }
}
