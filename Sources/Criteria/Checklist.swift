/// The criteria of one fiscal year for one kind of agency, as `Checklists/<year>.yaml` states them.
package struct Checklist: Sendable, Equatable {
  /// The assessed fiscal year in the Buddhist era, for example 2564.
  package var year: Int
  /// The kind of agency the set is for, for example `local-government`.
  package var audience: String
  package var title: Bilingual
  /// The sources that facts cite, by code.
  package var sources: [String: String]
  package var scoring: ScoringRules
  /// All indicators of the ITA in order; those of the OIT hold sub-indicators.
  package var indicators: [Indicator]
  /// SHA-256 of the files that state the checklist, in lower-case hexadecimal.
  package var hash: String
  /// Contested elements to which the agency's file gave another force, by their flags.
  package var overrides: [String: Element.Force] = [:]

  package init(
    year: Int, audience: String, title: Bilingual, sources: [String: String],
    scoring: ScoringRules, indicators: [Indicator], hash: String
  ) {
    self.year = year
    self.audience = audience
    self.title = title
    self.sources = sources
    self.scoring = scoring
    self.indicators = indicators
    self.hash = hash
  }

  /// Every item in the order of the checklist.
  package var items: [Item] { indicators.flatMap(\.subIndicators).flatMap(\.items) }
}

/// One of the three instruments of the ITA.
package enum Instrument: String, Sendable, CaseIterable, Codable {
  case iit = "IIT"
  case eit = "EIT"
  case oit = "OIT"
}

/// ตัวชี้วัด: an indicator. Those of IIT and EIT have no sub-indicators here.
package struct Indicator: Sendable, Equatable {
  package var number: Int
  package var name: Bilingual
  package var instrument: Instrument
  package var subIndicators: [SubIndicator]
  package var provenance: Provenance
  /// The questions of the survey behind it, where they are known.
  package var questions: QuestionRange?

  package init(
    number: Int, name: Bilingual, instrument: Instrument, subIndicators: [SubIndicator],
    provenance: Provenance, questions: QuestionRange? = nil
  ) {
    self.questions = questions
    self.number = number
    self.name = name
    self.instrument = instrument
    self.subIndicators = subIndicators
    self.provenance = provenance
  }
}

/// ตัวชี้วัดย่อย: a sub-indicator, for example `9.1`.
package struct SubIndicator: Sendable, Equatable {
  package var id: String
  package var name: Bilingual
  package var items: [Item]
  package var provenance: Provenance

  package init(id: String, name: Bilingual, items: [Item], provenance: Provenance) {
    self.id = id
    self.name = name
    self.items = items
    self.provenance = provenance
  }
}

/// ข้อ: an item of the OIT, for example O2.
package struct Item: Sendable, Equatable {
  /// The item's number as printed, for example `O2`.
  package var id: String
  /// The stable name of what the item asks, shared by all years, for example `executives`.
  package var concept: String
  package var title: Bilingual
  /// The time of all elements that do not state their own.
  package var period: Period
  /// องค์ประกอบด้านข้อมูล: what must be seen; an item passes when every required one does.
  package var elements: [Element]
  package var provenance: Provenance
  /// A remark for the officer who prepares the item; it is no criterion.
  package var advice: Bilingual?
  /// Contested elements that are off unless the agency's file turns them on.
  package var dormant: [Element] = []
  /// The recipe of the year's elements, when it is not the one named as the concept.
  package var recipe: String?

  package init(
    id: String, concept: String, title: Bilingual, period: Period, elements: [Element],
    provenance: Provenance, advice: Bilingual? = nil
  ) {
    self.id = id
    self.concept = concept
    self.title = title
    self.period = period
    self.elements = elements
    self.provenance = provenance
    self.advice = advice
  }
}

/// One thing that a passing page or document must show.
package struct Element: Sendable, Equatable {
  package var id: String
  /// What must be seen, in the words of the criteria as far as they are known.
  package var text: Bilingual
  package var force: Force
  package var provenance: Provenance
  /// What the criteria name as examples only ("ยกตัวอย่างเช่น"); none of them is required.
  package var examples: [Bilingual]
  /// What an agency would best publish: advice, no criterion.
  package var hint: Bilingual?
  /// The name by which an agency's file can give a contested element another force.
  package var flag: String?
  /// The time that the element's data must be of, where it is not the item's: the progress of a
  /// plan stands as of 31 March, the plan itself is of the year.
  package var period: Period?

  package enum Force: String, Sendable, CaseIterable {
    /// The item fails without it.
    case required
    /// Contested or unverified strictness: reported as a warning, never decides.
    case advisory
    /// Not looked for at all.
    case off
  }

  package init(
    id: String, text: Bilingual, force: Force, provenance: Provenance,
    examples: [Bilingual] = [], hint: Bilingual? = nil, flag: String? = nil,
    period: Period? = nil
  ) {
    self.flag = flag
    self.period = period
    self.id = id
    self.text = text
    self.force = force
    self.provenance = provenance
    self.examples = examples
    self.hint = hint
  }
}

/// The time that an item's data must be of, relative to the assessed fiscal year.
package enum Period: String, Sendable, CaseIterable, Codable {
  /// A document in force, or an event, within the fiscal year.
  case currentFY = "current_fy"
  /// Covers the whole of the fiscal year before.
  case prevFY = "prev_fy"
  /// Monthly, quarterly or half-year data that together cover October to March.
  case first6Months = "first_6_months"
  /// One report with the data as they stood on 31 March of the fiscal year.
  case asOf31March = "as_of_31_march"
  /// A plan of more than one year whose span contains the fiscal year.
  case multiYear = "multi_year"
  /// A plan of the fiscal year, or one of several years that contains it.
  case currentFYOrMultiYear = "current_fy_or_multi_year"
  /// True on the day of the check; no year is needed.
  case currentState = "current_state"
  /// A rule or code still in force in the fiscal year; may be dated earlier.
  case validInFY = "valid_in_fy"
  /// Issued by the top executive who holds office now.
  case inForceTopExecutive = "in_force_top_exec"
}
