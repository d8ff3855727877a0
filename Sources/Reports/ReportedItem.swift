import Criteria
import Scoring

/// One item with all that the renderings say about it.
struct ReportedItem: Sendable {
  let item: Item
  let subIndicator: String
  let verdict: ItemVerdict
  let worth: ScoreSheet.ItemWorth?

  /// The elements in the order of the checklist; what the checklist does not know comes last.
  var elements: [(element: Element?, verdict: ElementVerdict)] {
    let known = item.elements.compactMap { element in
      verdict.elements.first { $0.id == element.id }.map { (element as Element?, $0) }
    }
    let ids = Set(item.elements.map(\.id))
    let others = verdict.elements.filter { !ids.contains($0.id) }.sorted { $0.id < $1.id }
    return known + others.map { (nil, $0) }
  }

  /// The submitted addresses in the agency's order, then those that were followed from them.
  var urls: [SeenURL] {
    let followed = verdict.urls.filter { !$0.submitted }
    return verdict.urls.filter(\.submitted) + followed.sorted { $0.url < $1.url }
  }

  /// Whether a person's ruling stands with the item or with one of its elements.
  var isRuled: Bool {
    verdict.ruling != nil || verdict.elements.contains { $0.ruling != nil }
  }

  /// The rulings on the item and on its elements; the element's name with a space before it.
  var rulings: [(what: String, ruling: Agency.Ruling)] {
    let whole = verdict.ruling.map { [(what: "", ruling: $0)] } ?? []
    return whole
      + elements.compactMap { _, element in
        element.ruling.map { (what: " " + element.id, ruling: $0) }
      }
  }

  var warnings: [Warning] {
    verdict.warnings.sorted { ($0.code.rawValue, $0.detail) < ($1.code.rawValue, $1.detail) }
  }

  /// The reasons in words, the weightiest first, with what they are about.
  func reasons(_ wording: Wording, _ language: Language) -> [String] {
    verdict.reasons.map { reason in
      wording.text(reason, language, details: details(of: reason, language))
    }
  }

  /// What each reason says to do, without repetition.
  func advice(_ wording: Wording, _ language: Language) -> [(text: String, who: String)] {
    guard verdict.verdict == .fail || verdict.verdict == .undecided else { return [] }
    var seen: Set<String> = []
    return verdict.reasons.compactMap { reason in
      guard let text = wording.advice(reason, language), seen.insert(text).inserted else {
        return nil
      }
      return (text, wording.who(reason, language) ?? "")
    }
  }

  /// What the elements with this reason name; where they name nothing, the elements themselves
  /// are what is missing.
  private func details(of reason: Reason, _ language: Language) -> [String] {
    let concerned = elements.filter { pair in
      pair.verdict.reason == reason && pair.verdict.isRequired && pair.verdict.verdict != .pass
    }
    var details: [String] = []
    for (element, verdict) in concerned {
      let isNameless = verdict.details.isEmpty && reason == .elementMissing
      let named = isNameless ? [element?.text[language] ?? verdict.id] : verdict.details
      details += named.filter { !details.contains($0) }
    }
    return details
  }
}
