/// An agency and what it submitted, as `agency.yaml` states it.
package struct Agency: Sendable, Equatable {
  package var name: String
  /// Other spellings under which the agency appears in its documents.
  package var otherNames: [String]
  package var province: String?
  /// `อบต.`, `เทศบาลตำบล` and so on, as the agency writes it.
  package var kind: String?
  package var year: Int
  /// The address of the main website, for example `http://www.example.go.th/`.
  package var mainSite: String
  package var answers: [String: Answer]
  package var rulings: [String: Ruling]
  /// Scores of indicators of IIT and EIT by the number of the indicator, where known.
  package var indicatorScores: [Int: Hundredths]
  /// Another force for contested elements, by their flags.
  package var criteria: [String: Element.Force] = [:]
  /// Rulings on single elements: by the item's id, then by the element's.
  package var elementRulings: [String: [String: Ruling]] = [:]

  package init(
    name: String, otherNames: [String], province: String?, kind: String?, year: Int,
    mainSite: String, answers: [String: Answer], rulings: [String: Ruling],
    indicatorScores: [Int: Hundredths]
  ) {
    self.name = name
    self.otherNames = otherNames
    self.province = province
    self.kind = kind
    self.year = year
    self.mainSite = mainSite
    self.answers = answers
    self.rulings = rulings
    self.indicatorScores = indicatorScores
  }

  /// What was submitted for one item.
  package struct Answer: Sendable, Equatable {
    package var urls: [String]
    /// How to get to the data, in the agency's words.
    package var note: String?

    package init(urls: [String], note: String?) {
      self.urls = urls
      self.note = note
    }
  }

  /// A person's verdict on an item or on one of its elements; it outranks the checks and is shown
  /// as a ruling.
  package struct Ruling: Sendable, Equatable, Codable {
    package enum Decision: String, Sendable, CaseIterable, Codable {
      case pass, fail
      case notApplicable = "not-applicable"
    }
    package var decision: Decision
    package var by: String
    package var why: String
    /// The last day on which it counts, as `YYYY-MM-DD` of the common era; `nil` for ever.
    package var until: String?

    package init(decision: Decision, by: String, why: String, until: String?) {
      self.decision = decision
      self.by = by
      self.why = why
      self.until = until
    }

    /// Whether it still counts on a day, `YYYY-MM-DD` of the common era.
    package func counts(on today: String) -> Bool {
      until.map { $0 >= today } ?? true
    }
  }
}
