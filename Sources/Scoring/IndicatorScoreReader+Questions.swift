import Criteria

extension IndicatorScoreReader {
  /// Scores from `questions: {i1: 99.20, e15: 96.70}`, the averages of a survey's questions.
  func asked() -> [(Int, Hundredths)] {
    guard let map = reader.map("questions") else { return [] }
    let questions = checklist.surveyQuestions
    let known = Set(questions.values.flatMap(\.self))
    var averages: [String: Fraction] = [:]
    for entry in map.keys {
      guard known.contains(entry.key) else {
        reader.fault(
          "`\(entry.key)` is not a question of FY\(checklist.year)", at: entry.place)
        continue
      }
      averages[entry.key] = score(entry.value).map { Fraction($0) }
    }
    let missing = SurveyScores.missing(Set(map.keys.map(\.key)), questions: questions)
    if !missing.isEmpty {
      map.fault("`questions` lacks \(missing.joined(separator: ", "))")
    }
    return SurveyScores.indicators(averages, questions: questions).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}
