/// Two results of the same agency and year side by side: which items changed.
package struct RunComparison: Sendable, Equatable {
  /// In the order of the later result; items that one of the two does not have are left out.
  package let changes: [ItemChange]

  package init(before: [ItemVerdict], after: [ItemVerdict]) {
    let earlier = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    changes = after.compactMap { item in earlier[item.id].flatMap { ItemChange($0, item) } }
  }

  /// What got worse since; what nobody could look at this time did not.
  package var worse: [ItemChange] { changes.filter { $0.direction == .worse } }
}

/// An item of which a verdict or a reason changed.
package struct ItemChange: Sendable, Equatable {
  package enum Direction: Sendable, Equatable {
    case worse, better
    /// Neither, or not known: trouble on the way, another reason.
    case other
  }

  package let before: ItemVerdict
  package let after: ItemVerdict

  /// `nil` when verdict and reasons, and those of every element, are the same.
  init?(_ before: ItemVerdict, _ after: ItemVerdict) {
    self.before = before
    self.after = after
    guard before.verdict != after.verdict || before.reasons != after.reasons || !elements.isEmpty
    else { return nil }
  }

  package var id: String { after.id }

  package var direction: Direction { Direction(before, after) }

  /// The elements of which verdict or reason changed, before and after.
  package var elements: [(before: ElementVerdict, after: ElementVerdict)] {
    after.elements.compactMap { element in
      let earlier = before.elements.first { $0.id == element.id }
      guard let earlier, earlier.verdict != element.verdict || earlier.reason != element.reason
      else { return nil }
      return (earlier, element)
    }
  }
}

extension ItemChange.Direction {
  fileprivate init(_ before: ItemVerdict, _ after: ItemVerdict) {
    switch (before.verdict, after.verdict) {
    case (.fail, .fail), (.undecided, .undecided), (.pass, .pass): self = .other
    case (_, .fail): self = .worse
    case (.fail, .pass), (.undecided, .pass): self = .better
    case (.pass, .undecided), (.notApplicable, .undecided):
      self = after.reasons.allSatisfy(\.isTrouble) ? .other : .worse
    default: self = .other
    }
  }
}

extension Reason {
  /// Whether it says that nobody could look, and nothing about the agency's page.
  package var isTrouble: Bool {
    switch self {
    case .notCaptured, .siteUnreachable, .fetchFailed, .serverError, .accessBlocked,
      .bodyIncomplete, .tooLarge, .tlsBroken, .programMissing, .parserLimit, .dependencyUndecided:
      true
    default: false
    }
  }
}
