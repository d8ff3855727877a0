import Criteria
import Scoring
import ThaiText

/// The office that a person holds, as far as the criteria tell offices apart.
enum Role: String, CaseIterable, Sendable {
  /// นายกเทศมนตรี, นายกองค์การบริหารส่วนตำบล …
  case top
  /// รองนายก
  case deputy
  /// ปลัด, the head of the permanent officials.
  case clerk
  case deputyClerk = "deputy-clerk"
  /// ผู้อำนวยการกอง, หัวหน้าสำนัก …
  case head
  /// Everybody else who must not be taken for one of these: advisers, council, secretaries.
  case other

  /// What an officer calls the post.
  var words: String {
    switch self {
    case .top: "ผู้บริหารสูงสุด"
    case .deputy: "รองผู้บริหารสูงสุด"
    case .clerk: "ปลัด"
    case .deputyClerk: "รองปลัด"
    case .head: "หัวหน้าส่วนราชการ"
    case .other: "อื่น ๆ"
    }
  }
}

/// The words of positions, in the order in which they are tried.
struct RoleTable: Sendable, Hashable {
  private let rows: [Row]

  private struct Row: Sendable, Hashable {
    var role: Role
    var terms: [Term]
  }

  /// Reads the option `roles`: a list of `{role: …, terms: […]}`.
  init(_ options: MapReader) {
    var rows: [Row] = []
    for value in options.list("roles") {
      let row = MapReader(value, what: "`roles`", faults: options.faultList)
      let terms = row.terms("terms")
      if let role = row.choice("role", Role.self) {
        rows.append(Row(role: role, terms: terms))
      } else {
        row.fault("`role` is missing")
      }
      row.finish()
    }
    if rows.isEmpty { options.fault("`roles` needs at least one row") }
    self.rows = rows
  }

  /// The role of the office that somebody fills beside their own: `ปลัดเทศบาล ปฏิบัติหน้าที่นายก…`.
  func acting(in position: String) -> Role? {
    let text = Folded(position)
    guard let (_, match) = text.firstMatch(ofAny: Self.acting) else { return nil }
    return role(in: Folded(String(text.original[match.range.upperBound...])))?.role
  }

  private static let acting: [Term] = ["ปฏิบัติหน้าที่", "ปฏิบัติราชการแทน", "รักษาการ", "รักษาราชการแทน"]

  /// The role whose words stand first in the text; of words at the same place the longest.
  func role(in text: Folded) -> (role: Role, match: Match)? {
    var best: (role: Role, match: Match)?
    for row in rows {
      for term in row.terms {
        guard let match = text.firstMatch(of: term) else { continue }
        let isBetter = best.map { match.isBefore($0.match) } ?? true
        if isBetter { best = (row.role, match) }
      }
    }
    return best
  }
}

extension Match {
  /// Whether it starts earlier, or at the same place and is longer.
  fileprivate func isBefore(_ other: Match) -> Bool {
    offset == other.offset ? length > other.length : offset < other.offset
  }
}
