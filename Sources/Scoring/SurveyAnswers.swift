package import Criteria
import ThaiText

/// The answers to a survey: one row a respondent, one column a question (`i1`, `e15`), 0 to 100.
///
/// Every respondent answers every question; an empty cell is a fault, so that every average is
/// over the same people and exact.
package struct SurveyAnswers: Sendable, Equatable {
  /// The questions in the order of the columns.
  package var questions: [String]
  package var respondents: Int
  /// The mean of each question's answers, exact.
  package var averages: [String: Fraction]

  /// Reads the file, every fault of it at once, with its line.
  ///
  /// - Parameter known: the questions that the year's surveys have.
  package static func read(
    csv text: String, file: String, known: Set<String>
  ) throws(InputFaults) -> SurveyAnswers {
    let faults = FaultList()
    let table = try CSVTable.read(text, file: file)
    checkColumns(table.header, known, faults, SourcePlace(file: file, line: 1))
    let rows = respondents(table, file, faults)
    if rows.isEmpty { faults.add(SourcePlace(file: file, line: 1), "no row with answers") }
    try faults.throwIfAny()
    let averages = table.header.enumerated().map { column, question in
      let sum = rows.reduce(0) { $0 + $1[column].value }
      return (question, Fraction(sum, over: 100 * rows.count))
    }
    return SurveyAnswers(
      questions: table.header, respondents: rows.count,
      averages: Dictionary(averages, uniquingKeysWith: { first, _ in first }))
  }

  private static func checkColumns(
    _ header: [String], _ known: Set<String>, _ faults: FaultList, _ place: SourcePlace
  ) {
    var seen: Set<String> = []
    for question in header {
      if !known.contains(question) {
        faults.add(place, "`\(question)` is not a question of this year's surveys")
      } else if !seen.insert(question).inserted {
        faults.add(place, "`\(question)` stands twice")
      }
    }
  }

  private static func respondents(
    _ table: CSVTable, _ file: String, _ faults: FaultList
  ) -> [[Hundredths]] {
    table.rows.map { row in
      answers(row, table.header, SourcePlace(file: file, line: row.line), faults)
    }
  }

  private static func answers(
    _ row: CSVTable.Row, _ header: [String], _ place: SourcePlace, _ faults: FaultList
  ) -> [Hundredths] {
    if (header.count..<max(header.count, row.cells.count)).contains(where: { !row.cell($0).isEmpty }
    ) {
      faults.add(place, "the row has more cells than there are questions")
    }
    return header.enumerated().map { column, question in
      let text = row.cell(column)
      if let answer = Hundredths(Digits.arabic(text)) { return answer }
      let rule = "a number of 0 to 100 with at most two decimals was expected"
      faults.add(place, text.isEmpty ? "\(question): no answer" : "\(question): \(rule)")
      return Hundredths(0)
    }
  }
}
