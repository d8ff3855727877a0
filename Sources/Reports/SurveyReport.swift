package import Criteria
package import Scoring

/// What a survey's answers come to, for a terminal.
package struct SurveyReport: Sendable {
  private static let nameWidth = 58
  private static let scoreWidth = 10
  private let wording: Wording
  private let language: Language

  package init(wording: Wording, language: Language) {
    self.wording = wording
    self.language = language
  }

  /// The report; every line ends with a line feed.
  ///
  /// - Parameters:
  ///   - answers: one file each, of different questions.
  package func text(_ answers: [SurveyAnswers], checklist: Checklist) -> String {
    let averages = answers.reduce(into: [:]) { $0.merge($1.averages) { first, _ in first } }
    let questions = checklist.surveyQuestions
    let scores = SurveyScores.indicators(averages, questions: questions)
    var lines = ["\(wording.labels[.fiscalYear][language]) \(checklist.year)"]
    for part in answers {
      let range = [part.questions.first, part.questions.last].compactMap(\.self)
      let names = range.joined(separator: " … ")
      lines.append("\(wording.figures[.respondents][language]): \(part.respondents) (\(names))")
    }
    for indicator in checklist.indicators {
      guard let score = scores[indicator.number] else { continue }
      let name = "\(indicator.number) \(indicator.name[language])"
      lines += ["", row(name, score.description)]
      for question in questions[indicator.number] ?? [] {
        lines.append(row("  \(question)", averages[question]?.text(places: 2) ?? "–"))
      }
    }
    lines += forAgencyFile(scores, checklist)
    return lines.joined(separator: "\n") + "\n"
  }

  private func forAgencyFile(_ scores: [Int: Hundredths], _ checklist: Checklist) -> [String] {
    let lists = Instrument.allCases.compactMap { instrument -> String? in
      let numbers = checklist.indicators.filter { $0.instrument == instrument }.map(\.number)
      let known = numbers.compactMap { scores[$0]?.description }
      guard !known.isEmpty, known.count == numbers.count else { return nil }
      return "  \(instrument.rawValue): [\(known.joined(separator: ", "))]"
    }
    guard !lists.isEmpty else { return [] }
    return ["", "\(wording.figures[.forAgencyFile][language]):", "scores:"] + lists
  }

  private func row(_ name: String, _ score: String) -> String {
    name.truncated(to: Self.nameWidth).padded(to: Self.nameWidth)
      + score.padded(to: Self.scoreWidth, trailing: false)
  }
}
