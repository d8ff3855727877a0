/// The name of a local government, taken apart into its kind and its proper name.
///
/// Two are equal when kind and proper name are, however either is written: "อบต.เมืองตัวอย่าง" is
/// "องค์การบริหารส่วนตำบลเมืองตัวอย่าง", and lost or split marks do not matter. District and
/// province behind the name count only when both names have them.
package struct AgencyName: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case provincialOrganization = "องค์การบริหารส่วนจังหวัด"
    case subdistrictOrganization = "องค์การบริหารส่วนตำบล"
    case subdistrictMunicipality = "เทศบาลตำบล"
    case townMunicipality = "เทศบาลเมือง"
    case cityMunicipality = "เทศบาลนคร"

    /// What agencies write instead, the usual form first.
    package var abbreviations: [String] {
      switch self {
      case .provincialOrganization: ["อบจ.", "อ.บ.จ."]
      case .subdistrictOrganization: ["อบต.", "อ.บ.ต."]
      case .subdistrictMunicipality: ["ทต.", "ท.ต."]
      case .townMunicipality: ["ทม.", "ท.ม."]
      case .cityMunicipality: ["ทน.", "ท.น."]
      }
    }
  }

  /// `nil` for agencies that are none of these.
  package let kind: Kind?
  /// Without the kind: "เมืองตัวอย่าง".
  package let proper: String
  /// `nil` when not written.
  package let district: String?
  package let province: String?

  package init(_ text: String) {
    var rest = Folded.onOneLine(text)[...]
    Self.offices.forEach { rest = Self.without(prefix: $0, rest) ?? rest }
    let found = Self.spellings.lazy.compactMap { kind, spelling in
      Self.without(prefix: spelling, rest).map { (kind, $0) }
    }.first
    kind = found?.0
    rest = found?.1 ?? rest
    (rest, province) = Self.cut(rest, before: ["จังหวัด", "จ."])
    (rest, district) = Self.cut(rest, before: ["อำเภอ", "อ."])
    proper = Self.trimmed(rest)
  }

  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.kind == rhs.kind && Folded.key(lhs.proper) == Folded.key(rhs.proper)
      && agree(lhs.district, rhs.district) && agree(lhs.province, rhs.province)
  }

  /// Whether two texts name the same agency.
  package static func isSame(_ lhs: String, _ rhs: String) -> Bool {
    AgencyName(lhs) == AgencyName(rhs)
  }

  /// Ways to write a name, to search for: as given first, then the full and the short forms.
  package static func variants(of text: String) -> [String] {
    let name = AgencyName(text)
    guard let kind = name.kind else { return [text] }
    let forms = [kind.rawValue] + kind.abbreviations + kind.abbreviations.map { withoutDots($0) }
    var known: Set<String> = [Folded.key(text)]
    let others = forms.map { $0 + name.proper }.filter { known.insert(Folded.key($0)).inserted }
    return [text] + others
  }

  private static func agree(_ lhs: String?, _ rhs: String?) -> Bool {
    guard let lhs, let rhs else { return true }
    return Folded.key(lhs) == Folded.key(rhs)
  }
}

extension AgencyName {
  private static let offices = ["ที่ทำการ", "สำนักงาน", "สนง."]

  /// The full forms first, so that "เทศบาลตำบล" is not taken for another's beginning.
  private static let spellings: [(Kind, String)] =
    Kind.allCases.map { ($0, $0.rawValue) }
    + Kind.allCases.flatMap { kind in kind.abbreviations.map { (kind, $0) } }
    + [
      (.subdistrictOrganization, "องค์การบริหารส่วนต."), (.subdistrictMunicipality, "เทศบาลต."),
      (.townMunicipality, "เทศบาลม."), (.cityMunicipality, "เทศบาลน."),
      (.subdistrictOrganization, "อบต"), (.provincialOrganization, "อบจ"),
      (.subdistrictMunicipality, "ทต"),
    ]

  /// What follows a beginning that is equal when folded; `nil` when the text starts otherwise.
  private static func without(prefix: String, _ text: Substring) -> Substring? {
    let folded = Folded(String(text))
    let term = Term(prefix)
    guard let match = folded.firstMatch(of: term), match.offset == 0, match.length < folded.count
    else { return nil }
    return Substring(folded.original[match.range.upperBound...])
  }

  /// Cuts a text at the first of some words that stands behind a space or a long word.
  private static func cut(_ text: Substring, before words: [String]) -> (Substring, String?) {
    for word in words {
      let folded = Folded(String(text))
      let places = folded.matches(of: Term(word)).filter { $0.offset > 0 }
      let isAbbreviation = word.hasSuffix(".")
      guard
        let place = places.first(where: {
          !isAbbreviation || folded.gaps[$0.offset] != Gap.none
        })
      else { continue }
      let rest = trimmed(folded.original[place.range.upperBound...])
      guard !rest.isEmpty else { continue }
      return (Substring(folded.original[..<place.range.lowerBound]), rest)
    }
    return (text, nil)
  }

  private static func trimmed(_ text: Substring) -> String {
    let isKept = { (character: Character) in
      character.isLetter || character.isNumber || character == ")"
    }
    guard let first = text.firstIndex(where: { $0 != " " && $0 != "." }),
      let last = text.lastIndex(where: isKept)
    else { return "" }
    return first <= last ? String(text[first...last]) : ""
  }

  private static func withoutDots(_ text: String) -> String { text.filter { $0 != "." } }
}
