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
}

/// The words of positions, in the order in which they are tried.
struct RoleTable: Sendable {
  let rows: [(role: Role, terms: [Term])]

  /// Reads the option `roles`: a list of `{role: …, terms: […]}`.
  init(_ options: MapReader) {
    var rows: [(Role, [Term])] = []
    for value in options.list("roles") {
      let row = MapReader(value, what: "`roles`", faults: options.faultList)
      let terms = row.terms("terms")
      if let role = row.choice("role", Role.self) {
        rows.append((role, terms))
      } else {
        row.fault("`role` is missing")
      }
      row.finish()
    }
    if rows.isEmpty { options.fault("`roles` needs at least one row") }
    self.rows = rows
  }

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

/// One person as a page or file shows them.
struct Person: Sendable {
  var name: PersonName?
  var role: Role?
  /// The words of the position; empty when none stands with the person.
  var position: String
  var photo: Photo
  var photoURL: String?
  /// Phone numbers and addresses that stand with the person.
  var contacts: [String]
  var isVacant: Bool
  /// Whether name and photo stand together as on a page of executives.
  var isExecutiveCard: Bool { name != nil && photo == .present }
  var proof: Proof

  enum Photo: Sendable {
    case present, absent
    /// A file's pictures are not looked at.
    case unknown
  }

  /// - Parameter shared: Contacts that are not the person's own.
  func has(_ need: PersonNeed, besides shared: Set<String>) -> Bool {
    switch need {
    case .present: true
    case .name: name != nil
    case .position: !position.isEmpty
    case .photo: photo == .present
    case .contact: !contacts.isEmpty
    case .ownContact: !contacts.allSatisfy(shared.contains)
    }
  }

  /// Name and position, for a message.
  var label: String {
    [name?.written, position].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension PersonName {
  /// The name without its title, the same however it is spaced and marked.
  var key: String { Folded.key(name) }

  /// Title and name as a reader expects them.
  var written: String { title + name }
}
