package org.dossier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * What an Excel workbook of before 2007 hides, and its comments, from one pass over its records.
 */
final class OldWorkbookNotes implements HSSFListener {
  private static final int MOST = 10_000;

  private final List<BoundSheetRecord> names = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Draft sheet;
  private int object = -1;

  private OldWorkbookNotes() {}

  /** A comment's cell, author and words. */
  record Comment(String cell, @Nullable String author, String words) {}

  /** Of one sheet, rows and columns counted from 0. */
  record Sheet(BitSet rows, BitSet columns, List<Comment> comments) {}

  private static final class Draft {
    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();
    private final Map<Integer, String> texts = new HashMap<>();
    private final List<NoteRecord> notes = new ArrayList<>();

    Sheet sheet() {
      List<Comment> comments = new ArrayList<>();
      for (NoteRecord note : notes) {
        String cell = new CellReference(note.getRow(), note.getColumn()).formatAsString();
        comments.add(
            new Comment(cell, note.getAuthor(), texts.getOrDefault(note.getShapeId(), "")));
      }
      comments.removeIf(comment -> comment.words().isBlank());
      return new Sheet(rows, columns, comments);
    }
  }

  /** By the sheet's name; none, where the file can't be read this way. */
  static Map<String, Sheet> of(byte[] bytes) {
    var notes = new OldWorkbookNotes();
    try (var file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      var request = new HSSFRequest();
      request.addListenerForAllRecords(notes);
      new HSSFEventFactory().processWorkbookEvents(request, file);
    } catch (IOException | RuntimeException e) {
      return Map.of(); // What is wrong with it, its reading will say.
    }
    return notes.sheets();
  }

  private Map<String, Sheet> sheets() {
    names.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), drafts.size()); i++) {
      sheets.putIfAbsent(names.get(i).getSheetname(), drafts.get(i).sheet());
    }
    return sheets;
  }

  @Override
  public void processRecord(Record record) {
    switch (record) {
      case BoundSheetRecord name -> names.add(name);
      case BOFRecord start -> start(start);
      case RowRecord row when sheet != null && row.getZeroHeight() ->
          sheet.rows.set(row.getRowNumber());
      case ColumnInfoRecord columns when sheet != null && columns.getHidden() ->
          sheet.columns.set(columns.getFirstColumn(), columns.getLastColumn() + 1);
      case ObjRecord drawn ->
          object =
              !drawn.getSubRecords().isEmpty()
                      && drawn.getSubRecords().getFirst() instanceof CommonObjectDataSubRecord said
                  ? said.getObjectId()
                  : -1;
      case TextObjectRecord text when sheet != null && sheet.texts.size() < MOST ->
          sheet.texts.put(object, text.getStr().getString());
      case NoteRecord note when sheet != null && sheet.notes.size() < MOST -> sheet.notes.add(note);
      default -> {}
    }
  }

  /** A chart inside a sheet starts a part of its own, which has no rows. */
  private void start(BOFRecord start) {
    boolean own =
        start.getType() == BOFRecord.TYPE_WORKSHEET
            || start.getType() == BOFRecord.TYPE_EXCEL_4_MACRO
            || start.getType() == BOFRecord.TYPE_CHART && sheet == null;
    if (own) {
      sheet = new Draft();
      drafts.add(sheet);
    }
  }
}
