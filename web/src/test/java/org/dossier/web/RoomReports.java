package org.dossier.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report for tests to look at. */
final class RoomReports {
  private RoomReports() {}

  /** The address of a report with a text and a finding, made at the first call. */
  static String one(OpenRoom room) throws IOException, InterruptedException {
    Matcher known = Pattern.compile("/reports/\\d+").matcher(room.get("/reports").body());
    if (known.find()) {
      return known.group();
    }
    String token = token(room);
    String finding = room.link("/findings?standing=contradicted", "/findings/f-");
    room.post(
        "/reports/add",
        "token=" + token + "&draft=new&finding=" + finding.substring("/findings/".length()));
    room.post("/reports/1/text", "token=" + token + "&at=0");
    room.post(
        "/reports/1/parts/2",
        "token="
            + token
            + "&do=save&words="
            + URLEncoder.encode("# Heading\n\nWords.\n- item", StandardCharsets.UTF_8));
    return "/reports/1";
  }

  static String token(OpenRoom room) throws IOException, InterruptedException {
    Matcher token =
        Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"")
            .matcher(room.get("/reports").body());
    if (!token.find()) {
      throw new AssertionError("no token on /reports");
    }
    return token.group(1);
  }
}
