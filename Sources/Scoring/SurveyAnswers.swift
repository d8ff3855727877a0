package import Criteria
import SwiftCSV
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
    let table = try table(text, file)
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

  private static func table(
    _ text: String, _ file: String
  ) throws(InputFaults) -> (header: [String], rows: [[String]]) {
    do {
      let table = try CSV<Enumerated>(string: text, delimiter: .comma, loadColumns: false)
      return (table.header.map(\.trimmed), table.rows)
    } catch {
      let place = SourcePlace(file: file, line: 0)
      throw InputFaults([InputFault(place, "this is not CSV: a quotation mark does not fit")])
    }
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
    _ table: (header: [String], rows: [[String]]), _ file: String, _ faults: FaultList
  ) -> [[Hundredths]] {
    var line = 1
    var read: [[Hundredths]] = []
    for row in table.rows {
      line += 1
      let place = SourcePlace(file: file, line: line)
      // A cell in quotation marks may go over several lines.
      line += row.reduce(0) { $0 + $1.count(where: \.isNewline) }
      guard row.contains(where: { !$0.trimmed.isEmpty }) else { continue }
      read.append(answers(row, table.header, place, faults))
    }
    return read
  }

  private static func answers(
    _ row: [String], _ header: [String], _ place: SourcePlace, _ faults: FaultList
  ) -> [Hundredths] {
    if row.dropFirst(header.count).contains(where: { !$0.trimmed.isEmpty }) {
      faults.add(place, "the row has more cells than there are questions")
    }
    return header.enumerated().map { column, question in
      let text = column < row.count ? row[column].trimmed : ""
      if let answer = Hundredths(Digits.arabic(text)) { return answer }
      let rule = "a number of 0 to 100 with at most two decimals was expected"
      faults.add(place, text.isEmpty ? "\(question): no answer" : "\(question): \(rule)")
      return Hundredths(0)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
