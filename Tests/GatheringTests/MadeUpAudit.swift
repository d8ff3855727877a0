import Criteria

/// An agency that submits pages for the one item that its criteria have.
enum MadeUpAudit {
  static let main = "http://a.example/"

  static func recipe(most: Int) -> Recipe {
    Recipe(
      concept: "c", subject: ["แผน"], follow: FollowRule(depth: 2, most: most, links: []),
      elements: [:])
  }

  static func agency(_ urls: [String]) -> Agency {
    Agency(
      name: "ก", otherNames: [], province: nil, kind: nil, year: 2564, mainSite: main,
      answers: ["O1": Agency.Answer(urls: urls, note: nil)], rulings: [:], indicatorScores: [:])
  }

  static let checklist: Checklist = {
    let known = Provenance(sources: [], confidence: .seed)
    let name = Bilingual(th: "ก", en: "a")
    let item = Item(
      id: "O1", concept: "c", title: name, period: .currentFY, elements: [], provenance: known)
    let sub = SubIndicator(id: "9.1", name: name, items: [item], provenance: known)
    let indicator = Indicator(
      number: 9, name: name, instrument: .oit, subIndicators: [sub], provenance: known)
    let rounding = ScoringRules.Rounding(
      subIndicator: nil, indicator: nil, instrument: 2, total: 2)
    let rules = ScoringRules(
      weights: [.oit: 100], rounding: rounding, levels: [], passMark: Hundredths(8500),
      provenance: [:])
    return Checklist(
      year: 2564, audience: "test", title: name, sources: [:], scoring: rules,
      indicators: [indicator], hash: "")
  }()
}
