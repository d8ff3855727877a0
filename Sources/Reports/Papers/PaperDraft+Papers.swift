import Criteria

extension PaperDraft {
  /// The analysis of the result of the year, with the measures of the next: what item O42 asks for.
  package var analysis: Paper {
    var sections: [(heading: Paper.Line, blocks: [Paper.Block])] = [
      (line(.sectionPrinciple), [.paragraph(line(.principle))]),
      (line(.sectionResult, ["year": .number(year)]), resultBlocks),
      (line(.sectionComparison), comparisonBlocks),
      (line(.sectionStrengths), strengthBlocks),
      (line(.sectionUrgent), urgentBlocks),
      (line(.sectionDevelop), developBlocks),
    ]
    if !undecided.isEmpty { sections.append((line(.sectionOpen), openBlocks)) }
    if !issues.isEmpty {
      let heading = line(.sectionIssues, ["count": .number(issues.count)])
      sections.append((heading, issueBlocks))
    }
    sections.append((line(.sectionMeasures, ["year": .number(year + 1)]), measureBlocks))
    sections.append(
      (line(.sectionFollowUp), [.list(numbered([line(.followUpBy), line(.followUpReport)]))]))
    let blocks = sections.enumerated().flatMap { index, section in
      [.heading(.words("\(index + 1). ") + section.heading)] + section.blocks
    }
    let title = [
      line(.titleAnalysis), line(.titleEnglish), line(.titleYear, ["year": .number(year)]),
      line(.titleMeasures, ["year": .number(year + 1)]),
    ]
    return paper(title, blocks)
  }

  /// The frame of the report on the measures of the next year: what item O43 asks for.
  ///
  /// What was done and what came of it only the agency knows.
  package var report: Paper {
    let opening = line(.report, ["agency": agency, "before": .number(year)])
    let title = [line(.titleReport), line(.titleYear, ["year": .number(year + 1)])]
    let notes = [line(.reportProblems), line(.reportSuggestions)]
    return paper(
      title, [.paragraph(opening), .table(reportTable), .list(numbered(notes))], isWide: true)
  }

  private var measureBlocks: [Paper.Block] {
    let measures = measures
    let isBlank = failed.isEmpty && !weakIndicators.contains(where: isMendedAsWhole)
    let opening =
      isBlank
      ? line(.noMeasures, ["agency": agency])
      : line(.measures, ["agency": agency, "count": .number(measures.count)])
    let table = Paper.Table(
      columns: [
        .init(title: line(.columnMeasure), share: 23), .init(title: line(.columnSteps), share: 28),
        .init(title: line(.columnResponsible), share: 17),
        .init(title: line(.columnDuration), share: 14),
        .init(title: line(.columnFollowUp), share: 18),
      ],
      rows: measures.map { measure in
        [
          [.words("\(measure.number). ") + (measure.title.first ?? [])] + measure.title.dropFirst(),
          numbered(measure.steps), [[.blank]], [[.blank]], measure.followUp,
        ]
      })
    return [.paragraph(opening), .table(table)]
  }

  private var reportTable: Paper.Table {
    Paper.Table(
      columns: [
        .init(title: line(.columnNumber), share: 6),
        .init(title: line(.columnActivity), share: 20),
        .init(title: line(.columnProcedure), share: 26),
        .init(title: line(.columnWhen), share: 11),
        .init(title: line(.columnResponsible), share: 11),
        .init(title: line(.columnOutput), share: 13), .init(title: line(.columnOutcome), share: 13),
      ],
      rows: measures.map { measure in
        [
          [.number(measure.number)], measure.title, numbered(measure.steps), [[.blank]], [[.blank]],
          [[.blank]], [[.blank]],
        ]
      })
  }
}
