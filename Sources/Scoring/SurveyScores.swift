package import Criteria

/// Scores of indicators from the averages of their questions.
package enum SurveyScores {
  /// The mean of the questions' averages, rounded half-up to the two decimals that results print.
  ///
  /// - Parameters:
  ///   - averages: by the question's name.
  ///   - questions: the questions behind each indicator, as the checklist maps them.
  /// - Returns: the indicators all of whose questions have an average.
  package static func indicators(
    _ averages: [String: Fraction], questions: [Int: [String]]
  ) -> [Int: Hundredths] {
    questions.compactMapValues { names in
      let known = names.compactMap { averages[$0] }
      guard !names.isEmpty, known.count == names.count else { return nil }
      let mean = (known.reduce(.zero, +) / known.count).rounded(places: 2)
      return Hundredths((mean * Fraction(100)).numerator)
    }
  }

  /// The questions that are missing of indicators of which others are there.
  package static func missing(
    _ named: Set<String>, questions: [Int: [String]]
  ) -> [String] {
    questions.sorted { $0.key < $1.key }.flatMap { _, names in
      names.contains(where: named.contains) ? names.filter { !named.contains($0) } : []
    }
  }
}

extension Checklist {
  /// The questions behind each indicator of the surveys, where they are known.
  package var surveyQuestions: [Int: [String]] {
    Dictionary(
      indicators.compactMap { indicator in
        indicator.questions.map { (indicator.number, $0.names) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
