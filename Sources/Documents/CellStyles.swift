/// The number formats of a workbook: which numbers are dates, and how the others are written.
struct CellStyles {
  /// By the index of a cell's style.
  private var formats: [NumberFormat] = []

  init() {}

  init(_ xml: [UInt8]) throws(FileFault) {
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    var isInCells = false
    try XMLScan.run(xml) { step throws(FileFault) in
      switch step {
      case .start(let tag):
        let id = tag["numFmtId"].flatMap { Int($0) } ?? 0
        if tag.name == "numFmt" { codes[id] = tag["formatCode"] }
        if tag.name == "cellXfs" { isInCells = true }
        if tag.name == "xf", isInCells { ids.append(id) }
      case .end(let name): if name == "cellXfs" { isInCells = false }
      case .text: break
      }
    }
    self.init(codes: codes, ids: ids)
  }

  /// - Parameters:
  ///   - codes: The formats that the workbook names, by their ids.
  ///   - ids: The format of each style of cells.
  init(codes: [Int: String], ids: [Int]) {
    formats = ids.map { NumberFormat(codes[$0] ?? Self.builtIn[$0] ?? "General") }
  }

  /// What a cell with a number shows; a value that is no number as it is.
  func shown(_ value: String, style: Int, isFrom1904: Bool) -> String {
    let value = value.folded
    guard let number = Double(value), number.isFinite else { return value }
    let format = formats.indices.contains(style) ? formats[style] : NumberFormat("General")
    return format.shown(number, isFrom1904: isFrom1904)
  }

  /// The formats that every workbook has without saying them (ECMA-376 part 1, 18.8.30), those of
  /// Thai Excel from 59 on; of dates only which parts they show.
  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "d/m/yyyy",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm", 20: "h:mm", 21: "h:mm",
    22: "d/m/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "h:mm", 47: "mm:ss",
    59: "0", 60: "0.00", 61: "#,##0", 62: "#,##0.00", 67: "0%", 68: "0.00%", 71: "d/m/yyyy",
    72: "d-mmm-yy", 73: "d-mmm", 74: "mmm-yy", 75: "h:mm", 76: "h:mm", 77: "d/m/yyyy h:mm",
    78: "mm:ss", 79: "h:mm", 80: "mm:ss", 81: "d/m/yyyy",
  ]
}
