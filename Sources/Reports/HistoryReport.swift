package import Criteria
package import Scoring

/// The runs of one agency over time: as a table, whose cells a terminal and a CSV file show.
package struct HistoryReport: Sendable {
  /// One run, as far as the table tells it.
  package struct Entry: Sendable {
    package var number: Int64
    package var year: Int
    /// The day as of which was judged.
    package var today: String
    package var terms: Terms
    package var oit: ResultDocument.Range?
    package var total: ResultDocument.Range?
    package var level: ResultDocument.LevelRange?
    package var verdicts: [ItemVerdict]

    /// By what was judged; where two runs differ in it, a change may come of it.
    package struct Terms: Sendable, Equatable, Encodable {
      package var program: String
      /// The hash of the criteria.
      package var checklist: String
      /// The hash of the submitted addresses.
      package var addresses: String

      package init(program: String, checklist: String, addresses: String) {
        self.program = program
        self.checklist = checklist
        self.addresses = addresses
      }
    }

    package init(
      number: Int64, year: Int, today: String, terms: Terms, oit: ResultDocument.Range?,
      total: ResultDocument.Range?, level: ResultDocument.LevelRange?, verdicts: [ItemVerdict]
    ) {
      self.number = number
      self.year = year
      self.today = today
      self.terms = terms
      self.oit = oit
      self.total = total
      self.level = level
      self.verdicts = verdicts
    }
  }

  private let wording: Wording
  private let language: Language

  package init(wording: Wording, language: Language) {
    self.wording = wording
    self.language = language
  }

  /// A row a run with its scores and what changed since the run before of the same year.
  ///
  /// - Parameter entries: The earliest first.
  package func runs(_ entries: [Entry], of agency: String) -> ResultTable {
    let columns = [
      column(.historyRun, 6), ResultTable.Column(wording.labels[.fiscalYear][language], width: 8),
      column(.historyDay, 20), ResultTable.Column("OIT", width: 14),
      ResultTable.Column("ITA", width: 14),
      ResultTable.Column(wording.labels[.level][language], width: 8), column(.historyChanges, 60),
    ]
    let rows = entries.withEarlier.map { entry, earlier in
      head(entry) + [
        .text(entry.oit?.text ?? "–"), .text(entry.total?.text ?? "–"),
        .text(entry.level?.text ?? "–"), .text(changes(entry, earlier)),
      ]
    }
    return table(agency, columns, rows)
  }

  /// A row a run with the verdict on one item, and where it or an element changed, both reasons.
  package func item(_ id: String, _ entries: [Entry], of agency: String) -> ResultTable {
    let columns = [
      column(.historyRun, 6), ResultTable.Column(wording.labels[.fiscalYear][language], width: 8),
      column(.historyDay, 20), ResultTable.Column(wording.labels[.verdict][language], width: 14),
      column(.historyChanges, 60),
    ]
    let rows = entries.withEarlier.compactMap { entry, earlier -> [ResultTable.Cell]? in
      guard let verdict = entry.verdicts.first(where: { $0.id == id }) else { return nil }
      let change = earlier.flatMap { comparison($0, entry).changes.first { $0.id == id } }
      let words = change.map { [report.words(of: $0)] } ?? []
      return head(entry) + [
        .verdict(verdict.verdict, wording.verdicts[verdict.verdict][language]),
        .text(
          (words + remarks(entry, earlier, first: report.reasons(verdict.reasons)))
            .joined(separator: " · ")),
      ]
    }
    return table("\(agency) \(id)", columns, rows)
  }

  private var report: RunComparisonReport {
    RunComparisonReport(wording: wording, language: language)
  }

  private func head(_ entry: Entry) -> [ResultTable.Cell] {
    [
      .count(Int(entry.number)), .count(entry.year), .text(ReportDate.text(entry.today, language)),
    ]
  }

  private func column(_ label: FigureLabel, _ width: Int) -> ResultTable.Column {
    ResultTable.Column(wording.figures[label][language], width: width)
  }

  private func table(
    _ heading: String, _ columns: [ResultTable.Column], _ rows: [[ResultTable.Cell]]
  ) -> ResultTable {
    ResultTable(
      name: wording.figures[.historyRun][language], heading: heading, columns: columns, rows: rows)
  }

  private func comparison(_ before: Entry, _ after: Entry) -> RunComparison {
    RunComparison(before: before.verdicts, after: after.verdicts)
  }

  private func changes(_ entry: Entry, _ earlier: Entry?) -> String {
    let changes = earlier.map { comparison($0, entry).changes } ?? []
    let words = RunComparisonReport.parts.compactMap { label, direction -> String? in
      let ids = changes.filter { $0.direction == direction }.map(\.id)
      let list = ids.joined(separator: " ")
      return ids.isEmpty ? nil : "\(wording.figures[label][language]): \(list)"
    }
    return (words + remarks(entry, earlier, first: nil)).joined(separator: " · ")
  }

  /// That a run is the first of its year, and that a change may come of other rules.
  private func remarks(_ entry: Entry, _ earlier: Entry?, first reasons: String?) -> [String] {
    guard let earlier else {
      let words = wording.figures[.historyFirst][language]
      return [reasons.map { $0.isEmpty ? words : "\(words): \($0)" } ?? words]
    }
    return earlier.terms == entry.terms ? [] : [wording.figures[.historyRules][language]]
  }
}

extension [HistoryReport.Entry] {
  /// Each with the one before of the same year.
  fileprivate var withEarlier: [(HistoryReport.Entry, HistoryReport.Entry?)] {
    indices.map { index in (self[index], self[..<index].last { $0.year == self[index].year }) }
  }
}

extension ResultDocument.Range {
  /// `77.85`, or `63.04–77.85` while something is undecided.
  var text: String { low == high ? low : "\(low)–\(high)" }
}

extension ResultDocument.LevelRange {
  var text: String { low == high ? low : "\(low)–\(high)" }
}
