import Criteria
import Scoring

/// มาตรการ: one measure that follows from the analysis.
struct PaperMeasure {
  var number: Int
  var title: Paper.Cell
  var steps: [Paper.Line]
  var followUp: [Paper.Line]
  /// The indicator or the concept that it is for; neither where nothing is weak.
  var indicator: Int?
  var concept: String?
}

extension PaperDraft {
  /// For each weak indicator and each failed item; one of blanks where nothing is weak.
  var measures: [PaperMeasure] {
    let indicators = weakIndicators.filter(isMendedAsWhole).map(measure)
    let measures = indicators + failed.map(measure)
    return (measures.isEmpty ? [blankMeasure] : measures).enumerated().map { index, measure in
      var copy = measure
      copy.number = index + 1
      return copy
    }
  }

  private var blankMeasure: PaperMeasure {
    PaperMeasure(number: 0, title: [[.blank]], steps: [[.blank]], followUp: [[.blank]])
  }

  private func measure(_ row: YearComparison.Row) -> PaperMeasure {
    let indicator = row.indicator
    let values = ["number": .number(indicator.number), "name": Paper.Line.words(indicator.name.th)]
    let known = material.guide.survey(of: indicator.number)
    return PaperMeasure(
      number: 0,
      title: known.map { [.words($0.measure), line(.measureFor, values)] }
        ?? [line(.measureIndicator, values)],
      steps: steps(indicator),
      followUp: [
        line(
          .followIndicator,
          ["number": .number(indicator.number), "score": score(row.change.after)]),
        line(.followEvidence),
      ], indicator: indicator.number)
  }

  /// What agencies do about an indicator; a blank where that is not known.
  func steps(_ indicator: Indicator) -> [Paper.Line] {
    if indicator.instrument == .oit { return [line(.stepItems)] }
    return material.guide.survey(of: indicator.number)?.steps.map { .words($0) } ?? [[.blank]]
  }

  private func measure(_ item: ReportedItem) -> PaperMeasure {
    let (id, title) = (Paper.Line.words(item.item.id), Paper.Line.words(item.item.title.th))
    let gain = item.worth.map { worth in
      line(
        .measureGain,
        [
          "oit": .words(worth.oit.text(places: 2)), "total": .words(worth.total.text(places: 2)),
        ])
    }
    return PaperMeasure(
      number: 0,
      title: [line(.measureItem, ["item": id, "title": title])] + (gain.map { [$0] } ?? []),
      steps: steps(item),
      followUp: [line(.followItem, ["item": id]), line(.followEvidence)],
      concept: item.item.concept)
  }

  /// The advice for each reason with who can follow it; without a reason, what the criteria ask.
  private func steps(_ item: ReportedItem) -> [Paper.Line] {
    let advice = item.advice(wording, .th).map { text, who -> Paper.Line in
      who.isEmpty ? .words(text) : line(.stepWho, ["step": .words(text), "who": .words(who)])
    }
    guard advice.isEmpty else { return advice }
    let elements = required(item.item).map { Paper.Line.words($0) }
    return elements.isEmpty ? [[.blank]] : [line(.stepElements, ["list": .list(elements)])]
  }
}
