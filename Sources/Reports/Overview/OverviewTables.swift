import Criteria
import Scoring

/// The overview as tables: the sheets of a workbook, and a file of CSV each.
extension OverviewReport {
  /// Each with a name in plain letters, which names its file.
  package var tables: [(file: String, table: ResultTable)] {
    [
      ("agencies", agencyTable), ("provinces", groupTable(.province, \.province)),
      ("kinds", groupTable(.kind, \.kind)), ("items", itemTable), ("elements", elementTable),
      ("templates", templateTable), ("defects", defectTable),
    ]
  }

  private func table(
    _ name: OverviewLabel, _ columns: [(String, Int)], _ rows: [[ResultTable.Cell]]
  ) -> ResultTable {
    let years = years.map(String.init).joined(separator: ", ")
    return ResultTable(
      name: String(word(name).prefix(28)), heading: "\(word(.title)) · \(word(.years)) \(years)",
      columns: columns.map { ResultTable.Column($0, width: $1) }, rows: rows)
  }

  private func columns(_ columns: [(OverviewLabel, Int)]) -> [(String, Int)] {
    columns.map { (word($0), $1) }
  }

  /// The two columns of a range.
  private func range(_ label: OverviewLabel) -> [(String, Int)] {
    [("\(word(label)) (\(word(.low)))", 12), ("\(word(label)) (\(word(.high)))", 12)]
  }

  private func cells(_ score: Score?) -> [ResultTable.Cell] {
    [.points(score?.low), .points(score?.high)]
  }

  private var agencyTable: ResultTable {
    let templateOf = Dictionary(
      templates.flatMap { finding in finding.group.members.map { ($0, finding.group.name) } },
      uniquingKeysWith: { first, _ in first })
    let rows = overview.agencies.enumerated().map { number, agency in
      let place = agency.oit.map { ranks.place(of: $0) }
      let who: [ResultTable.Cell] = [
        place.map { .count($0.best) } ?? .text(""), place.map { .count($0.worst) } ?? .text(""),
        .text(agency.name), .text(agency.kind), .text(agency.province), .count(agency.year),
      ]
      let counts = [Verdict.pass, .fail, .undecided].map {
        ResultTable.Cell.count(agency.count($0))
      }
      return who + cells(agency.oit?.score) + cells(agency.total?.score)
        + [.text(agency.levelText)] + counts
        + [.text(templateOf[number] ?? ""), .text(agency.site)]
    }
    let who: [(OverviewLabel, Int)] = [(.agency, 36), (.kind, 24), (.province, 18), (.years, 12)]
    let counts: [(OverviewLabel, Int)] = [
      (.level, 9), (.passed, 8), (.failed, 8), (.open, 12), (.template, 10), (.site, 40),
    ]
    let all = range(.rank) + columns(who) + range(.score) + range(.total) + columns(counts)
    return table(.ranking, all, rows)
  }

  private func groupTable(
    _ label: OverviewLabel, _ value: (Overview.Agency) -> String
  ) -> ResultTable {
    let without: OverviewLabel = label == .kind ? .noKind : .noProvince
    let rows = overview.groups(by: value).map { group in
      [
        .text(group.name.isEmpty ? word(without) : group.name), .count(group.members.count),
      ] + cells(group.mean)
        + [ResultTable.Cell.count(group.passed), .count(group.failed), .count(group.open)]
    }
    let head = columns([(label, 30), (.count, 12)]) + range(.meanScore)
    let counts: [(OverviewLabel, Int)] = [(.passed, 10), (.failed, 10), (.open, 12)]
    return table(label == .kind ? .byKind : .byProvince, head + columns(counts), rows)
  }

  private var rateColumns: [(String, Int)] {
    let counts: [(OverviewLabel, Int)] = [(.passed, 8), (.failed, 8), (.open, 12)]
    return columns(counts) + range(.failRate).map { ("\($0.0) %", $0.1) }
      + columns([(.commonest, 44)])
  }

  private func cells(_ rate: OverviewRate) -> [ResultTable.Cell] {
    [.count(rate.passed), .count(rate.failed), .count(rate.open)] + cells(rate.failing)
      + [.text(rate.commonest.map { wording.text($0.reason, language) } ?? "")]
  }

  private var itemTable: ResultTable {
    let rows = overview.itemOrder.map { number in
      [.text(name(of: overview.items[number]))] + cells(rates.items[number])
    }
    return table(.itemSheet, columns([(.item, 44)]) + rateColumns, rows)
  }

  private var elementTable: ResultTable {
    let rows = overview.itemOrder.flatMap { number in
      overview.items[number].elements.indices
        .filter { rates.elements[number][$0].applies > 0 }
        .map { element in
          [ResultTable.Cell.text(name(of: overview.items[number])), .text(text(number, element))]
            + cells(rates.elements[number][element])
        }
    }
    return table(.elementSheet, columns([(.item, 36), (.element, 44)]) + rateColumns, rows)
  }

  private var templateTable: ResultTable {
    let rows = templates.map { finding in
      [.text(finding.group.name), .count(finding.group.members.count)] + cells(finding.group.mean)
        + [
          .points(finding.gain.text(places: 2)), .text(finding.signs.joined(separator: " · ")),
        ] as [ResultTable.Cell]
    }
    let head = columns([(.template, 10), (.count, 12)]) + range(.meanScore)
    return table(.templateSheet, head + columns([(.gainSure, 14), (.signs, 60)]), rows)
  }

  /// A row a defect and agency, so that a vendor's list can be filtered from it.
  private var defectTable: ResultTable {
    let rows = templates.flatMap { finding in
      finding.defects.map { defect -> [ResultTable.Cell] in
        [
          .text(finding.group.name), .text(name(of: overview.items[defect.item])),
          .text(text(defect.item, defect.element)), .text(wording.text(defect.reason, language)),
          .count(defect.inside.failed), .count(defect.inside.applies),
        ] + cells(defect.outside.failing) + [
          .text(defect.isTypical ? word(.typical) : ""), .points(defect.sure.text(places: 2)),
          .points(defect.possible.text(places: 2)),
          .lines(defect.agencies.map { overview.agencies[$0].name }),
        ]
      }
    }
    let head: [(OverviewLabel, Int)] = [
      (.template, 10), (.item, 34), (.element, 36), (.defect, 34), (.defectAgencies, 12),
      (.count, 12),
    ]
    let tail: [(OverviewLabel, Int)] = [
      (.typical, 16), (.gainSure, 12), (.gainPossible, 14), (.allOf, 60),
    ]
    return table(
      .defectSheet,
      columns(head) + range(.elsewhere).map { ("\($0.0) %", $0.1) } + columns(tail), rows)
  }

  func text(_ item: Int, _ element: Int) -> String {
    let element = overview.items[item].elements[element]
    return element.text?[language] ?? element.id
  }
}
