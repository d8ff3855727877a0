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
    var (people, letters): ([Person], [NameLetters?]) = ([], [])
    var known: [String: Int] = [:]
    for person in self {
      let (key, own) = (person.name?.key, NameLetters(person.name))
      let index = key.flatMap { known[$0] } ?? people.firstIndex(nearly: person, own, letters)
      if let index {
        people[index].add(person)
      } else {
        people.append(person)
        letters.append(own)
      }
      if let key, known[key] == nil { known[key] = index ?? people.count - 1 }
    }
    return people
  }

  /// So many people are compared letter by letter; no agency has more executives.
  private static var mostCompared: Int { 200 }

  /// Somebody in the same office whose name differs by a slip of the pen.
  private func firstIndex(
    nearly person: Person, _ letters: NameLetters?, _ all: [NameLetters?]
  ) -> Int? {
    guard let letters, count <= Self.mostCompared else { return nil }
    return indices.first { index in
      all[index]?.isNearly(letters) == true && !self[index].roles.isDisjoint(with: person.roles)
    }
  }
}

/// Given and family name, letter by letter.
private struct NameLetters {
  private let letters: [Unicode.Scalar]

  /// `nil` for who has no family name.
  init?(_ name: PersonName?) {
    guard let name, name.family != nil else { return nil }
    letters = Array(name.name.unicodeScalars)
  }

  /// Whether both differ by at most one letter.
  func isNearly(_ other: Self) -> Bool {
    let (one, two) = (letters, other.letters)
    guard abs(one.count - two.count) <= 1 else { return false }
    let head = zip(one, two).prefix { $0 == $1 }.count
    let tail = zip(one.reversed(), two.reversed()).prefix { $0 == $1 }.count
    return head + tail >= max(one.count, two.count) - 1
  }
}

extension Person {
  fileprivate mutating func add(_ other: Person) {
    roles.formUnion(other.roles)
    contacts += other.contacts
    isVacant = isVacant && other.isVacant
    if position.isEmpty { position = other.position }
    if photo != .present { (photo, photoURL) = (other.photo, other.photoURL ?? photoURL) }
  }
}

extension PersonName {
  /// Title and name as a reader expects them.
  var written: String { title + name }
}
