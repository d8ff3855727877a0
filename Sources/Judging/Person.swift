import Scoring
import ThaiText

/// One person as a page or file shows them.
struct Person: Sendable {
  var name: PersonName?
  /// The offices that the position names: a post of one's own and one filled for another.
  var roles: Set<Role>
  /// The words of the position; empty when none stands with the person.
  var position: String
  var photo: Photo
  var photoURL: String?
  /// Phone numbers and addresses that stand with the person.
  var contacts: [String]
  var isVacant: Bool
  /// Whether name and photo stand together as on a page of executives.
  var isExecutiveCard: Bool { name != nil && photo == .present }
  /// Where the person is named.
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

  /// Where the person is named, with the words that show what was asked for.
  func proof(of need: PersonNeed) -> Proof {
    let shown: String? =
      switch need {
      case .present, .position: position
      case .name: nil
      case .photo: photo == .present ? photoURL?.readableAddress : nil
      case .contact, .ownContact: contacts.first
      }
    guard let shown, !shown.isEmpty, !proof.quote.contains(shown) else { return proof }
    var proof = proof
    proof.quote += " · " + shown
    return proof
  }
}

extension [Person] {
  /// Everybody once: pages show the clerk among the executives and again among the staff, and
  /// what is shown in one place need not be repeated in the other.
  func merged() -> [Person] {
    var people: [Person] = []
    for person in self {
      if let index = people.firstIndex(where: { $0.isSame(as: person) }) {
        people[index].add(person)
      } else {
        people.append(person)
      }
    }
    return people
  }
}

extension Person {
  /// The same name; or, in the same office, one that differs by a slip of the pen.
  fileprivate func isSame(as other: Person) -> Bool {
    guard let name, let theirs = other.name else { return false }
    if name.isSame(as: theirs) { return true }
    return !roles.isDisjoint(with: other.roles) && name.isNearly(theirs)
  }

  fileprivate mutating func add(_ other: Person) {
    roles.formUnion(other.roles)
    contacts += other.contacts
    isVacant = isVacant && other.isVacant
    if position.isEmpty { position = other.position }
    if photo != .present { (photo, photoURL) = (other.photo, other.photoURL ?? photoURL) }
  }
}

extension PersonName {
  /// The name without its title, the same however it is spaced and marked.
  var key: String { Folded.key(name) }

  /// Title and name as a reader expects them.
  var written: String { title + name }

  /// Whether given and family name differ by at most one letter together.
  fileprivate func isNearly(_ other: PersonName) -> Bool {
    guard let family, let theirs = other.family else { return false }
    let one = Array((given + " " + family).unicodeScalars)
    let two = Array((other.given + " " + theirs).unicodeScalars)
    guard abs(one.count - two.count) <= 1 else { return false }
    let head = zip(one, two).prefix { $0 == $1 }.count
    let tail = zip(one.reversed(), two.reversed()).prefix { $0 == $1 }.count
    return head + tail >= Swift.max(one.count, two.count) - 1
  }
}
