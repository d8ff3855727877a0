import CXLSXWriter
import Glibc
package import Reports

/// Tables as a workbook of Excel, a sheet a table, by libxlsxwriter.
///
/// Every text is typed as text, so that none is a formula. The library writes to a file that it
/// opens by name; that file lives in memory (`memfd_create`) and has no name in any folder.
package enum XLSXFile {
  /// - Parameter created: Seconds from 1970, as the workbook's properties say when it was made.
  /// - Throws: `Failure` when there is no memory or no room for the library's scratch files.
  package static func bytes(
    of tables: [ResultTable], created: Int
  ) throws(Failure) -> [UInt8] {
    let file = oit_memory_file("workbook")
    guard file >= 0 else { throw Failure(description: String(cString: strerror(errno))) }
    defer { close(file) }
    guard let workbook = workbook_new("/proc/self/fd/\(file)") else {
      throw Failure(description: "no memory")
    }
    var properties = lxw_doc_properties()
    // To the library 0 is the present moment, which no file may tell.
    properties.created = created == 0 ? 1 : created
    var outcome = workbook_set_properties(workbook, &properties)
    let formats = XLSXFormats(workbook)
    for table in tables {
      let written = write(table, to: workbook, formats)
      if outcome == LXW_NO_ERROR { outcome = written }
    }
    let closed = workbook_close(workbook)
    for code in [outcome, closed] where code != LXW_NO_ERROR {
      throw Failure(description: String(cString: lxw_strerror(code)))
    }
    return try contents(of: file)
  }

  /// Why nothing came of it.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// Line 0 says whose the table is; line 1 names the columns, stays in sight, and filters.
  private static func write(
    _ table: ResultTable, to workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: XLSXFormats
  ) -> lxw_error {
    guard let sheet = workbook_add_worksheet(workbook, table.name) else {
      return LXW_ERROR_SHEETNAME_ALREADY_USED
    }
    var outcome = worksheet_write_string(sheet, 0, 0, table.heading.fittingCell, formats.heading)
    for (index, column) in table.columns.enumerated() {
      let place = lxw_col_t(index)
      worksheet_set_column(sheet, place, place, Double(column.width), nil)
      worksheet_write_string(sheet, 1, place, column.title, formats.title)
    }
    worksheet_set_row(sheet, 1, 2 * XLSXFormats.line, nil)
    for (row, cells) in table.rows.enumerated() {
      worksheet_set_row(sheet, lxw_row_t(row + 2), height(of: cells, table.columns), nil)
      for (column, cell) in cells.enumerated() {
        let written = write(cell, lxw_row_t(row + 2), lxw_col_t(column), to: sheet, formats)
        if outcome == LXW_NO_ERROR { outcome = written }
      }
    }
    worksheet_freeze_panes(sheet, 2, 0)
    let last = lxw_col_t(max(table.columns.count, 1) - 1)
    worksheet_autofilter(sheet, 1, 0, lxw_row_t(table.rows.count + 1), last)
    setPage(of: sheet, last)
    return outcome
  }

  private static func write(
    _ cell: ResultTable.Cell, _ row: lxw_row_t, _ column: lxw_col_t,
    to sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: XLSXFormats
  ) -> lxw_error {
    switch cell {
    case .text(let text):
      worksheet_write_string(sheet, row, column, text.fittingCell, formats.text)
    case .verdict(let verdict, let text):
      worksheet_write_string(sheet, row, column, text, formats.verdicts[verdict] ?? formats.text)
    case .count(let number):
      worksheet_write_number(sheet, row, column, Double(number), formats.text)
    case .points(let text):
      worksheet_write_number(sheet, row, column, Double(text) ?? 0, formats.points)
    }
  }

  /// In points, estimated: only Excel fits rows to their text when it opens a file. 409 is the most.
  private static func height(
    of cells: [ResultTable.Cell], _ columns: [ResultTable.Column]
  ) -> Double {
    let lines = zip(cells, columns).map { cell, column -> Int in
      guard case .text(let text) = cell else { return 1 }
      // Lines break between words, so that not every line is full.
      return text.columns * 10 / (column.width * 9) + 1
    }
    return min(Double(lines.max() ?? 1) * XLSXFormats.line, 409)
  }

  /// Printed across A4, as wide as the table, its titles on every page.
  private static func setPage(
    of sheet: UnsafeMutablePointer<lxw_worksheet>, _ last: lxw_col_t
  ) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 1)
  }

  private static func contents(of file: Int32) throws(Failure) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw Failure(description: String(cString: strerror(errno)))
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeMutableBytes {
        pread(file, $0.baseAddress, $0.count, off_t(done))
      }
      guard count > 0 else { throw Failure(description: String(cString: strerror(errno))) }
      done += count
    }
    return bytes
  }
}
