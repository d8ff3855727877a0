import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// Each executive with name, position, photo and contact of their own.
  ///
  /// Options: `roles`, the words of positions in the order in which they are tried; `whom`, the
  /// roles that are asked about; `need`: `present`, `name`, `position`, `photo`, `contact` or
  /// `own-contact`. Source: seed 003, O2.
  static let people = Check("people", "Each executive is shown with what the element asks for.") {
    options in
    let roles = RoleTable(options)
    let whom = options.choices("whom", Role.self)
    if whom.isEmpty { options.fault("`whom` needs at least one role") }
    guard let need = options.choice("need", PersonNeed.self) else {
      options.fault("`need` is missing")
      return { $0.missing(.personMissing) }
    }
    return { evidence in
      let finder = PeopleFinder(roles: roles)
      var people = evidence.readings.flatMap { finder.people(in: $0) }.merged()
      people.openPhotos(evidence.pictures)
      return need == .present
        ? evidence.presence(of: whom, among: people)
        : evidence.each(of: people, whom: whom, need: need)
    }
  }
}

extension [Person] {
  /// Takes away what turned out to be no photo when it was opened: nothing there, something that is
  /// no picture, one too small to show a face, or the same picture under several people's names.
  ///
  /// A picture that was not opened, or of which the answer says nothing, stays what it seems.
  fileprivate mutating func openPhotos(_ pictures: [String: Look]) {
    var owners: [String: Int] = [:]
    for person in self {
      guard let url = person.photoURL, let look = pictures[url], !look.sha256.isEmpty else {
        continue
      }
      owners[look.sha256, default: 0] += 1
    }
    for index in indices {
      guard let url = self[index].photoURL, let look = pictures[url] else { continue }
      if look.isNoPortrait || owners[look.sha256, default: 0] > 1 { self[index].photo = .absent }
    }
  }
}

extension Look {
  /// Fewer pixels on a side than a face can be told by.
  private static let leastPixels = 40

  fileprivate var isNoPortrait: Bool {
    switch sight {
    case .gone: true
    case .unclear: false
    case .document(.image(let facts)):
      [facts.width, facts.height].contains { $0.map { $0 < Self.leastPixels } ?? false }
    case .document: true
    }
  }
}

/// What an element asks of each person.
enum PersonNeed: String, CaseIterable {
  case present, name, position, photo, contact
  case ownContact = "own-contact"

  var reason: Reason {
    switch self {
    case .present: .personMissing
    case .name: .nameMissing
    case .position: .positionMissing
    case .photo: .photoMissing
    case .contact, .ownContact: .contactMissing
    }
  }
}

extension ItemEvidence {
  /// Whether each role is filled, or said to be vacant.
  fileprivate func presence(of roles: [Role], among people: [Person]) -> Finding {
    let missing = roles.filter { role in !people.contains { $0.roles.contains(role) } }
    guard missing.isEmpty else {
      return self.missing(
        .personMissing, details: missing.map(\.words), isPlace: !people.isEmpty)
    }
    return .pass(
      roles.compactMap { role in
        people.first { $0.roles.contains(role) }?.proof(of: .present)
      })
  }

  fileprivate func each(of people: [Person], whom: [Role], need: PersonNeed) -> Finding {
    let asked = people.filter { person in
      guard !person.isVacant else { return false }
      guard !person.roles.isEmpty else { return need == .position && person.isExecutiveCard }
      return !person.roles.isDisjoint(with: whom)
    }
    guard !asked.isEmpty else { return missing(.personMissing) }
    let shared = need == .ownContact ? people.sharedContacts : []
    let lacking = asked.filter { !$0.has(need, besides: shared) }
    guard !lacking.isEmpty else { return .pass(asked.prefix(5).map { $0.proof(of: need) }) }
    let looked = lacking.prefix(8).map { $0.proof(of: .present) }
    let unseen = need == .photo && lacking.allSatisfy { $0.photo == .unknown }
    if unseen { return .cannotTell(.imageOnly, looked) }
    let open = missing(need.reason, isPlace: true)
    guard open.outcome == .fail else { return open }
    return .fail(need.reason, looked, details: lacking.map(\.label))
  }
}

extension [Person] {
  /// Phone numbers and addresses that stand with more than one person.
  fileprivate var sharedContacts: Set<String> {
    var owners: [String: Set<String>] = [:]
    for person in self {
      for contact in person.contacts { owners[contact, default: []].insert(person.label) }
    }
    return Set(owners.filter { $0.value.count > 1 }.keys)
  }
}
