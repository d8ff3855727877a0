package import Criteria
package import Documents
package import Judging
package import Scoring
import ThaiText

/// Puts the questions of labels to single files, as a person read them: each file alone.
package struct LabelJudge: Sendable {
  private let map: LabelMap
  /// By fiscal year.
  private let rulebooks: [Int: Rulebook]

  package init(map: LabelMap, rulebooks: [Int: Rulebook]) {
    self.map = map
    self.rulebooks = rulebooks
  }

  /// The fiscal years whose checklists the labels need.
  package static func years(of labels: [ElementLabel], map: LabelMap) -> Set<Int> {
    Set(labels.map { $0.year ?? map.year })
  }

  /// What the check says where the label has a person's word.
  ///
  /// - Parameter looks: the labelled file, then what it shows embedded.
  /// - Throws: `InputFaults` when the label's item does not exist, or the map names an element that
  ///   the recipe does not have.
  package func judge(
    _ label: ElementLabel, looks: [Look], furniture: Furniture
  ) throws(InputFaults) -> LabelledVerdict {
    let year = label.year ?? map.year
    guard let rulebook = rulebooks[year] else {
      preconditionFailure("the checklist of FY\(year) was asked for and not given")
    }
    let item = try item(of: label, rulebook.checklist)
    let found = map.question(label.element, concept: item.concept)
    if case .nothing(let why)? = found?.question.asks {
      return LabelledVerdict(label: label, verdict: nil, why: why)
    }
    let recipe = rulebook.checks[item.concept]?.recipe ?? Recipe(general: item.concept)
    if found == nil, recipe.elements[label.element] == nil {
      return LabelledVerdict(label: label, verdict: nil, why: Self.unknown(label))
    }
    let rule = try rule(found?.question, label, recipe)
    let asked = item.asking(label.element, period: found?.question.period)
    var verdict = try verdict(asked, recipe, rule, year: found?.year ?? year, looks, furniture)
    let isRead = verdict.verdict == .pass && verdict.proofs.allSatisfy(\.isRecognised)
    let isPicture = isRead || (verdict.verdict == .undecided && verdict.reason == .imageOnly)
    if isPicture, found?.question.asText == true { verdict.verdict = .fail }
    if verdict.verdict != .pass, found?.question.linked == true,
      let proof = looks.first?.linkedFile(of: recipe, furniture: furniture)
    {
      (verdict.verdict, verdict.reason, verdict.proofs) = (.pass, .found, [proof])
    }
    return LabelledVerdict(label: label, verdict: verdict, why: nil)
  }

  /// A name that nobody has mapped says nothing about a check, and must not stop the others.
  private static func unknown(_ label: ElementLabel) -> String {
    "labels.yaml does not say what `\(label.element)` of \(label.itemText) asks"
  }

  private func item(of label: ElementLabel, _ checklist: Checklist) throws(InputFaults) -> Item {
    if map.sections[label.item] != nil, !label.item.hasPrefix("O") {
      return Item(general: label.item)
    }
    if let item = checklist.items.first(where: { $0.id == label.item }) { return item }
    throw InputFaults([
      InputFault(label.place, "FY\(checklist.year) has no item `\(label.item)`")
    ])
  }

  private func rule(
    _ question: LabelMap.Question?, _ label: ElementLabel, _ recipe: Recipe
  ) throws(InputFaults) -> ElementRule {
    var id = label.element
    var options: [YAMLValue.Entry] = []
    switch question?.asks {
    case .rule(let rule)?:
      return ElementRule(rule: rule, reason: nil, place: question?.place ?? label.place)
    case .element(let name, let with)?: (id, options) = (name, with)
    case .nothing?, nil: break
    }
    guard var rule = recipe.elements[id] else {
      let place = question?.place ?? label.place
      let message = "`\(id)` is no element of \(recipe.concept) and stands not in labels.yaml"
      throw InputFaults([InputFault(place, message)])
    }
    rule.rule = rule.rule.replacing(options)
    return rule
  }

  private func verdict(
    _ item: Item, _ recipe: Recipe, _ rule: ElementRule, year: Int, _ looks: [Look],
    _ furniture: Furniture
  ) throws(InputFaults) -> ElementVerdict {
    let faults = FaultList()
    let check = CheckCatalogue.configure(rule, faults: faults)
    try faults.throwIfAny()
    let home = looks.first?.finalURL ?? ""
    let sightings = looks.enumerated().map { index, look in
      let origin: Sighting.Origin =
        index == 0 ? .submitted : .followed(from: 0, words: "", depth: 1)
      return (reading: Reading(look, furniture: furniture), origin: origin)
    }
    let fiscalYear = FiscalYear(year)
    let evidence = ItemEvidence(
      item: item, agency: Agency(reading: home, year: year), year: fiscalYear,
      scope: Scope(sightings, recipe: recipe, item: item, year: fiscalYear),
      site: SiteFacts(mainSite: home, home: looks.first, looks: []), related: [:])
    let judged = ItemJudge.judge(
      evidence, answer: Agency.Answer(urls: [home], note: nil),
      checks: ItemChecks(recipe: recipe, elements: [item.elements[0].id: check], needs: []))
    return judged.elements[0]
  }
}

extension Agency {
  /// Nobody in particular: a label speaks of a file, whoever it belongs to.
  fileprivate init(reading home: String, year: Int) {
    self.init(
      name: "", otherNames: [], province: nil, kind: nil, year: year, mainSite: home,
      answers: [:], rulings: [:], indicatorScores: [:])
  }
}

extension Item {
  private static let provenance = Provenance(sources: [], confidence: .seed)

  /// A page or document as such.
  fileprivate init(general name: String) {
    self.init(
      id: name, concept: name, title: Bilingual(th: name, en: name), period: .currentState,
      elements: [], provenance: Self.provenance)
  }

  /// The item with one element.
  fileprivate func asking(_ element: String, period: Period?) -> Item {
    var item = self
    item.period = period ?? self.period
    item.elements = [
      Element(
        id: element, text: Bilingual(th: element, en: element), force: .required,
        provenance: Self.provenance)
    ]
    return item
  }
}

extension Recipe {
  fileprivate init(general name: String) {
    self.init(concept: name, subject: [], follow: .none, elements: [:])
  }
}

extension Rule {
  /// The rule with some options of its checks replaced.
  fileprivate func replacing(_ options: [YAMLValue.Entry]) -> Rule {
    if options.isEmpty { return self }
    switch self {
    case .check(var call):
      guard case .map(let entries, let place) = call.options else { return self }
      let new = Set(options.map(\.key))
      call.options = .map(entries.filter { !new.contains($0.key) } + options, place)
      return .check(call)
    case .all(let rules): return .all(rules.map { $0.replacing(options) })
    case .any(let rules): return .any(rules.map { $0.replacing(options) })
    case .none(let rules): return .none(rules.map { $0.replacing(options) })
    }
  }
}
