import Criteria
import Scoring
import ThaiText

extension Check {
  /// The item rests on another one, which must pass for this one to.
  ///
  /// Options: `concept` of the other item. Source: seed 003, O43 «ต้องสืบเนื่องต่อจาก O42».
  static let follows = Check("follows", "The item that this one follows from passes.") { options in
    let concept = options.requiredString("concept")
    return { evidence in
      guard let other = evidence.related[concept] else { return Finding(.notApplicable, .notAsked) }
      switch other.outcome {
      case .pass, .notApplicable:
        return .pass(other.readings.prefix(1).map(\.lookedAt), details: [other.id])
      case .cannotTell: return .cannotTell(.dependencyUndecided, [], details: [other.id])
      case .fail: return .fail(.doesNotFollow, [], details: [other.id])
      }
    }
  }

  /// The one who speaks is the top executive who holds office now: the name stands in both places.
  ///
  /// Options: `concept` of the item that shows the executives; `roles` as for `people`.
  static let currentExecutive = Check(
    "current-executive", "The top executive who holds office now is named as the one who speaks."
  ) { options in
    let concept = options.requiredString("concept")
    let roles = RoleTable(options)
    return { evidence in
      let now =
        evidence.related[concept]?.readings.flatMap { PeopleFinder(roles: roles).people(in: $0) }
        ?? []
      let names = Set(now.filter { $0.roles.contains(.top) }.compactMap { $0.name?.key })
      for reading in evidence.readings {
        for name in PersonName.all(in: reading.text) where names.contains(name.key) {
          let place = reading.place(at: name.range.lowerBound)
          return .pass([reading.proof(place, reading.text.words(around: name.range))])
        }
      }
      if names.isEmpty { return evidence.spokenByTop(roles, whoever: evidence.related[concept]) }
      return evidence.missing(.notCurrentExecutive)
    }
  }
}

extension ItemEvidence {
  /// What can be said when nobody knows who the top executive is: any name with the office will
  /// do, as long as the executives' item was looked at and is not open itself.
  fileprivate func spokenByTop(_ roles: RoleTable, whoever other: Related?) -> Finding {
    guard let other, other.outcome != .cannotTell else {
      return .cannotTell(.dependencyUndecided, [], details: [other?.id].compactMap { $0 })
    }
    for reading in readings {
      for name in PersonName.all(in: reading.text) {
        let after = reading.text[name.range.upperBound...].prefix(120)
        guard roles.role(in: Folded(String(after)))?.role == .top else { continue }
        let place = reading.place(at: name.range.lowerBound)
        return .pass([reading.proof(place, reading.text.words(around: name.range))])
      }
    }
    return missing(.notCurrentExecutive)
  }
}
