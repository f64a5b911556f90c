package org.dossier.text;

import com.pff.PSTAppointment;
import com.pff.PSTContact;
import com.pff.PSTDistList;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTTask;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an item of an Outlook mailbox that is no letter says besides its body, a line each. */
final class PstItems {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private final StringBuilder lines = new StringBuilder();

  private PstItems() {}

  /** Empty for a letter. */
  static String lines(PSTMessage item) {
    var items = new PstItems();
    try {
      switch (item) {
        case PSTAppointment appointment -> items.appointment(appointment);
        case PSTContact contact -> items.contact(contact);
        case PSTDistList list -> items.members(list);
        case PSTTask task -> items.task(task);
        default -> {}
      }
    } catch (PSTException | IOException | RuntimeException e) {
      return items.lines.toString(); // As far as it could be read.
    }
    return items.lines.toString();
  }

  private void appointment(PSTAppointment appointment) {
    line("Start", time(appointment.getStartTime()));
    line("End", time(appointment.getEndTime()));
    line("Location", appointment.getLocation());
    line("Attendees", appointment.getAllAttendees());
    line("Repeats", appointment.getRecurrencePattern());
  }

  private void contact(PSTContact contact) {
    line("Given name", contact.getGivenName());
    line("Middle name", contact.getMiddleName());
    line("Surname", contact.getSurname());
    line("Company", contact.getCompanyName());
    line("Department", contact.getDepartmentName());
    line("Title", contact.getTitle());
    line("E-mail", contact.getEmail1EmailAddress());
    line("E-mail", contact.getEmail2EmailAddress());
    line("E-mail", contact.getEmail3EmailAddress());
    line("Business telephone", contact.getBusinessTelephoneNumber());
    line("Mobile telephone", contact.getMobileTelephoneNumber());
    line("Home telephone", contact.getHomeTelephoneNumber());
    line("Work address", contact.getWorkAddress());
    line("Home address", contact.getHomeAddress());
    line("Born", time(contact.getBirthday()));
    line("Note", contact.getNote());
  }

  private void members(PSTDistList list) throws PSTException, IOException {
    for (Object member : list.getDistributionListMembers()) {
      switch (member) {
        case PSTDistList.OneOffEntry one ->
            line("Member", OutlookHead.person(one.getDisplayName(), one.getEmailAddress()));
        case PSTContact contact ->
            line(
                "Member",
                OutlookHead.person(contact.getDisplayName(), contact.getEmail1EmailAddress()));
        case null, default -> {}
      }
    }
  }

  private void task(PSTTask task) {
    line("Owner", task.getTaskOwner());
    line("Given by", task.getTaskAssigner());
    line("Done", time(task.getTaskDateCompleted()));
  }

  private void line(String name, @Nullable String value) {
    String clean = value == null ? "" : value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (!clean.isEmpty()) {
      lines.append(name).append(": ").append(clean).append('\n');
    }
  }

  private static @Nullable String time(@Nullable Date date) {
    return date == null ? null : TIME.format(date.toInstant().atOffset(ZoneOffset.UTC));
  }
}
