/// An agency that a worker has taken, for as long as its lease is renewed.
package struct Claim: Sendable, Equatable {
  package let id: Int64
  /// Grows with each claim: who has an older one of the same agency has lost it.
  package let token: Int64
  package let key: String
  package let basis: String
  package let look: Look
  package let terms: AuditTerms
  package let agency: String
  package let file: String
  package let host: String
  package let checklist: String

  package enum Look: Int64, Sendable {
    case first = 1
    /// At what came to trouble, when nothing else is left to do.
    case second = 2
  }

  /// After so many claims that came to nothing the agency is a fault.
  package static let mostAttempts = 5

  init(_ row: StoreRow) throws {
    guard let look = Look(rawValue: row.number(4)) else {
      preconditionFailure("the table holds looks 1 and 2")
    }
    id = row.number(0)
    token = row.number(1)
    key = row.text(2)
    basis = row.text(3)
    self.look = look
    terms = try AuditTerms(text: row.text(5))
    agency = row.text(6)
    file = row.text(7)
    host = row.text(8)
    checklist = row.text(9)
  }
}

/// What waiting agencies demand of a worker, with one of them to try it on.
package struct Offer: Sendable, Equatable {
  package let kind: Kind
  /// `nil` when another version of the program wrote them in another form.
  package let terms: AuditTerms?
  package let agency: String
  package let file: String

  /// The terms as text, and the hash of the criteria.
  package struct Kind: Sendable, Hashable {
    package let terms: String
    package let checklist: String
  }

  init(_ row: StoreRow) {
    kind = Kind(terms: row.text(0), checklist: row.text(1))
    do {
      terms = try AuditTerms(text: kind.terms)
    } catch {
      terms = nil
    }
    agency = row.text(2)
    file = row.text(3)
  }
}

/// What a claim came to.
package enum Posting: Sendable, Equatable {
  case result(String)
  /// A result that a second look at the end may better, by whoever keeps what was fetched.
  case provisional(String)
  case fault([String])

  var state: String {
    switch self {
    case .result: "done"
    case .provisional: "waiting"
    case .fault: "fault"
    }
  }

  var result: String? {
    switch self {
    case .result(let text), .provisional(let text): text
    case .fault: nil
    }
  }

  var fault: String? {
    if case .fault(let lines) = self { lines.joined(separator: "\n") } else { nil }
  }
}
