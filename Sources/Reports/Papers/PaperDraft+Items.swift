import Criteria
import Scoring

/// The items that score nothing, what is to develop, and what a person must look at.
extension PaperDraft {
  var urgentBlocks: [Paper.Block] {
    guard hasItems else { return [.paragraph(line(.noItems))] }
    guard !failed.isEmpty else { return [.paragraph(line(.noUrgent))] }
    let table = Paper.Table(
      columns: [
        .init(title: line(.columnSubIndicator), share: 13),
        .init(title: line(.columnIssue), share: 25),
        .init(title: line(.columnScore), share: 12, isFigure: true),
        .init(title: line(.columnBecause), share: 30),
        .init(title: line(.columnCause), share: 20),
      ],
      rows: failed.map { item in
        [
          [.words("\(item.subIndicator) \(item.item.id)")], [.words(item.item.title.th)],
          [line(.zero)], reasons(item), [[.blank]],
        ]
      })
    return [.paragraph(line(.urgent, ["count": .number(failed.count)])), .table(table)]
  }

  /// Why an item is not passed; a blank where only a file of verdicts is there.
  func reasons(_ item: ReportedItem) -> Paper.Cell {
    let lines = item.reasons(wording, .th).map { Paper.Line.words($0) }
    if lines.isEmpty { return [[.blank]] }
    guard item.verdict.reasons == [.ruled], let ruling = item.verdict.ruling else {
      return lines + uncertain(item)
    }
    return lines.map { line(.ruledWhy, ["reason": $0, "why": .words(ruling.why)]) }
  }

  /// That what the item fails by is not sure to be asked at all.
  private func uncertain(_ item: ReportedItem) -> Paper.Cell {
    let confidences = item.elements.filter { $0.verdict.isRequired && $0.verdict.verdict == .fail }
      .compactMap(\.element?.provenance.confidence).filter(\.needsRemark)
    return Confidence.allCases.filter(confidences.contains).map { confidence in
      line(.uncertainCriterion, ["confidence": .words(wording.confidences[confidence].th)])
    }
  }

  var developBlocks: [Paper.Block] {
    let rows = weakIndicators.filter(isMendedAsWhole).map(develop) + failed.map(develop)
    guard !rows.isEmpty else { return [.paragraph(line(.noDevelop))] }
    let table = Paper.Table(
      columns: [
        .init(title: line(.columnThing), share: 26), .init(title: line(.columnAsked), share: 40),
        .init(title: line(.columnDevelop), share: 34),
      ], rows: rows)
    return [.paragraph(line(.develop)), .table(table)]
  }

  /// Whether it is mended by measures of its own: it is of a survey, or its items are not known.
  func isMendedAsWhole(_ row: YearComparison.Row) -> Bool {
    row.indicator.instrument != .oit || !hasItems
  }

  private func develop(_ row: YearComparison.Row) -> [Paper.Cell] {
    let (before, after) = (score(row.change.before), score(row.change.after))
    let bound = Paper.Line.words(material.strongFrom.description)
    var asked: Paper.Cell = []
    if isFallen(row) { asked.append(line(.developFallen, ["before": before, "after": after])) }
    if isLow(row) { asked.append(line(.developLow, ["after": after, "bound": bound])) }
    if row.indicator.instrument != .oit { asked.append(line(.developSurvey)) }
    return [[name(row.indicator)], asked + [line(.developCause)], numbered(steps(row.indicator))]
  }

  private func develop(_ item: ReportedItem) -> [Paper.Cell] {
    let asked = required(item.item).map { Paper.Line.words($0) }
    let wanting = item.elements.filter { $0.verdict.isRequired && $0.verdict.verdict != .pass }
    let advice = [item.item.advice].compactMap(\.self) + wanting.compactMap(\.element?.hint)
    let lines = advice.isEmpty ? [line(.developAll)] : advice.map { .words($0.th) }
    return [[name(item.item)], numbered(asked), numbered(lines)]
  }

  /// What the criteria require of an item.
  func required(_ item: Item) -> [String] {
    item.elements.filter { $0.force == .required }.map(\.text.th)
  }

  var openBlocks: [Paper.Block] {
    let table = Paper.Table(
      columns: [
        .init(title: line(.columnSubIndicator), share: 14),
        .init(title: line(.columnIssue), share: 22), .init(title: line(.columnOpen), share: 24),
        .init(title: line(.columnLook), share: 24), .init(title: line(.columnSeen), share: 16),
      ],
      rows: undecided.map { item in
        let advice = item.advice(wording, .th).map { Paper.Line.words($0.text) }
        return [
          [.words("\(item.subIndicator) \(item.item.id)")], [.words(item.item.title.th)],
          reasons(item), advice.isEmpty ? [[.blank]] : advice, [[.blank]],
        ]
      })
    return [.paragraph(line(.open, ["count": .number(undecided.count)])), .table(table)]
  }
}
