import Criteria
import Packing
import Reports

/// The files that an overview is written to, in the folder of the batch.
struct OverviewFiles {
  let folder: String

  /// Writes `overview.html`, `overview.xlsx`, and each of its tables as CSV.
  ///
  /// - Throws: `InputFaults` when a file cannot be written, `StopError` when the disk is full.
  func write(_ report: OverviewReport) throws {
    try Files.write(report.page(version: Version.text), to: "\(folder)/overview.html")
    let tables = report.tables
    for (name, table) in tables {
      try Files.write(CSVReport.text(of: table), to: "\(folder)/overview-\(name).csv")
    }
    let workbook = "\(folder)/overview.xlsx"
    do {
      // A workbook tells when it was made; an overview of many days tells none.
      try Files.write(XLSXFile.bytes(of: tables.map(\.table), created: 0), to: workbook)
    } catch let failure as XLSXFile.Failure {
      throw InputFaults(workbook, "the workbook cannot be written: \(failure)")
    }
  }
}
