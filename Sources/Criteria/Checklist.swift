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

  package init(
    number: Int, name: Bilingual, instrument: Instrument, subIndicators: [SubIndicator],
    provenance: Provenance
  ) {
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
  package var period: Period
  /// องค์ประกอบด้านข้อมูล: what must be seen; an item passes when every required one does.
  package var elements: [Element]
  package var provenance: Provenance

  package init(
    id: String, concept: String, title: Bilingual, period: Period, elements: [Element],
    provenance: Provenance
  ) {
    self.id = id
    self.concept = concept
    self.title = title
    self.period = period
    self.elements = elements
    self.provenance = provenance
  }
}

/// One thing that a passing page or document must show.
package struct Element: Sendable, Equatable {
  package var id: String
  /// What must be seen, in the words of the criteria as far as they are known.
  package var text: Bilingual
  package var force: Force
  package var provenance: Provenance

  package enum Force: String, Sendable, CaseIterable {
    /// The item fails without it.
    case required
    /// Contested or unverified strictness: reported as a warning, never decides.
    case advisory
  }

  package init(id: String, text: Bilingual, force: Force, provenance: Provenance) {
    self.id = id
    self.text = text
    self.force = force
    self.provenance = provenance
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

/// How verdicts become points in a year.
package struct ScoringRules: Sendable, Equatable {
  /// Percent of each instrument in the total; they add up to 100.
  package var weights: [Instrument: Int]
  package var rounding: Rounding
  package var levels: [Level]
  /// The total from which an agency passes.
  package var passMark: Hundredths
  package var provenance: [String: Provenance]

  /// Half-up rounding to this many decimal places; `nil` keeps the exact value.
  package struct Rounding: Sendable, Equatable {
    package var subIndicator: Int?
    package var indicator: Int?
    package var instrument: Int?
    package var total: Int?

    package init(subIndicator: Int?, indicator: Int?, instrument: Int?, total: Int?) {
      self.subIndicator = subIndicator
      self.indicator = indicator
      self.instrument = instrument
      self.total = total
    }
  }

  /// One row of the table of levels, best first.
  package struct Level: Sendable, Equatable {
    package var name: String
    /// The lowest total of the level.
    package var from: Hundredths

    package init(name: String, from: Hundredths) {
      self.name = name
      self.from = from
    }
  }

  package init(
    weights: [Instrument: Int], rounding: Rounding, levels: [Level], passMark: Hundredths,
    provenance: [String: Provenance]
  ) {
    self.weights = weights
    self.rounding = rounding
    self.levels = levels
    self.passMark = passMark
    self.provenance = provenance
  }
}

/// A number of points with two decimals, kept as a whole number of hundredths.
package struct Hundredths: Sendable, Hashable, Comparable {
  package var value: Int

  package init(_ value: Int) { self.value = value }

  /// Reads `84.84`, `69.2` or `100`; `nil` for anything else, or outside 0...100.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    guard parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard decimals.count <= 2, parts[0].count <= 3 else { return nil }
    let padded = decimals.padding(to: 2)
    guard let whole = Int(parts[0]), let part = Int(padded), whole * 100 + part <= 10_000 else {
      return nil
    }
    value = whole * 100 + part
  }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.value < rhs.value }
}

extension Hundredths: CustomStringConvertible {
  /// Always two decimals: `84.84`, `100.00`.
  package var description: String {
    let part = String(value % 100)
    return "\(value / 100).\(part.count == 1 ? "0" + part : part)"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, width - count))
  }
}
