import Criteria
import Scoring

/// The result of the year and how it stands to the year before.
extension PaperDraft {
  var resultBlocks: [Paper.Block] {
    [.paragraph(overall)] + order + remarks.map { .paragraph($0) }
      + [.table(instrumentTable), .table(indicatorTable)]
  }

  var comparisonBlocks: [Paper.Block] {
    guard let before = material.before else { return [.paragraph(line(.noComparison))] }
    let years = [before.checklist.year, year].map { Paper.Line.number($0) }
    return [
      .paragraph(line(.comparison, ["before": years[0], "year": years[1]])),
      .table(comparisonTable(before)), .paragraph(line(.comparisonNote)),
    ]
  }

  private var sheet: ScoreSheet { material.year.sheet }

  private var overall: Paper.Line {
    guard let total = sheet.total, let level = sheet.levelText else {
      let missing = Instrument.allCases.filter { sheet.instruments[$0] == nil }.map(\.rawValue)
      return line(
        .resultNoTotal,
        [
          "agency": agency, "oit": score(sheet.instruments[.oit]),
          "missing": .words(missing.joined(separator: ", ")),
        ])
    }
    return line(
      .resultTotal,
      [
        "agency": agency, "total": .words(total.text), "level": .words(level),
        "pass": .words(checklist.scoring.passMark.description),
      ])
  }

  /// The instruments from the lowest score to the highest; nothing while that is open.
  private var order: [Paper.Block] {
    let known = Instrument.allCases.compactMap { each in sheet.instruments[each].map { (each, $0) }
    }
    guard known.count > 1, known.allSatisfy(\.1.isDecided) else { return [] }
    let lines = known.sorted { $0.1.low < $1.1.low }.map { instrument, score in
      line(.instrumentScore, ["instrument": name(instrument), "score": .words(score.text)])
    }
    return [.paragraph(line(.resultOrder, ["list": .list(lines)]))]
  }

  /// That a score is a range, and what is missing to the next level.
  private var remarks: [Paper.Line] {
    let isOpen = sheet.instruments.values.contains { !$0.isDecided }
    let remarks = ScoreRemarks(checklist: checklist, wording: wording, language: .th)
    return (isOpen ? [.words(wording.labels[.rangeNote].th)] : [])
      + (remarks.next(sheet).map { [.words($0)] } ?? [])
  }

  private func name(_ instrument: Instrument) -> Paper.Line {
    switch instrument {
    case .iit: line(.instrumentIit)
    case .eit: line(.instrumentEit)
    case .oit: line(.instrumentOit)
    }
  }

  private var instrumentTable: Paper.Table {
    let rows = Instrument.allCases.map { each -> [Paper.Cell] in
      let weight = checklist.scoring.weights[each].map { Paper.Line.number($0) }
      return [[name(each)], [weight ?? line(.unknown)], [score(sheet.instruments[each])]]
    }
    let level = sheet.levelText.map { Paper.Line.words($0) } ?? line(.unknown)
    return Paper.Table(
      columns: [
        .init(title: line(.columnInstrument), share: 60),
        .init(title: line(.columnWeight), share: 20, isFigure: true),
        .init(title: line(.columnScore), share: 20, isFigure: true),
      ],
      rows: rows + [
        [[line(.rowTotal)], [], [score(sheet.total)]], [[line(.rowLevel)], [], [level]],
      ])
  }

  private var indicatorTable: Paper.Table {
    Paper.Table(
      columns: [
        .init(title: line(.columnInstrument), share: 15),
        .init(title: line(.columnIndicator), share: 65),
        .init(title: line(.columnScore), share: 20, isFigure: true),
      ],
      rows: checklist.indicators.map { indicator in
        [
          [.words(indicator.instrument.rawValue)], [name(indicator)],
          [score(sheet.indicators[indicator.number])],
        ]
      })
  }

  private func comparisonTable(_ before: PaperMaterial.Year) -> Paper.Table {
    let rows = comparison.indicators.map { row in
      comparisonRow(.words(row.indicator.instrument.rawValue), name(row.indicator), row.change)
    }
    let levels = [before.sheet.levelText, sheet.levelText].map { level -> Paper.Cell in
      [level.map { .words($0) } ?? line(.unknown)]
    }
    let total = comparison.total ?? .init(before: nil, after: nil)
    return Paper.Table(
      columns: [
        .init(title: line(.columnInstrument), share: 13),
        .init(title: line(.columnIndicator), share: 37),
        .init(
          title: line(.columnYear, ["year": .number(before.checklist.year)]), share: 15,
          isFigure: true),
        .init(title: line(.columnYear, ["year": .number(year)]), share: 15, isFigure: true),
        .init(title: line(.columnChange), share: 20),
      ],
      rows: rows + [
        comparisonRow([], line(.rowTotal), total), [[], [line(.rowLevel)]] + levels + [[]],
      ])
  }

  private func comparisonRow(
    _ instrument: Paper.Line, _ name: Paper.Line, _ change: YearComparison.Change
  ) -> [Paper.Cell] {
    [
      [instrument], [name], [score(change.before)], [score(change.after)],
      [self.change(change)],
    ]
  }

  private func change(_ change: YearComparison.Change) -> Paper.Line {
    guard let direction = change.direction else { return line(.unknown) }
    let word = wording.figures[direction.label].th
    guard let gain = change.gain, gain != .zero else { return .words(word) }
    return .words("\(word) (\(gain > .zero ? "+" : "")\(gain.text(places: 2)))")
  }
}
