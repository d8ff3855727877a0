extension Checklist {
  /// One fact of a checklist, with where it stands.
  package struct Fact: Sendable, Equatable {
    /// For example `levels`, `9.1`, `O2` or `O2 contact`.
    package var place: String
    package var name: Bilingual?
    package var provenance: Provenance
  }

  /// Every fact in the order of the file.
  package var facts: [Fact] {
    let rules = scoring.provenance.sorted { $0.key < $1.key }.map {
      Fact(place: $0.key, name: nil, provenance: $0.value)
    }
    return rules + indicators.flatMap(\.facts)
  }

  /// The facts that no source of the year states, and those with a note.
  package var doubtfulFacts: [Fact] {
    facts.filter { $0.provenance.confidence.needsRemark || $0.provenance.note != nil }
  }
}

extension Indicator {
  fileprivate var facts: [Checklist.Fact] {
    [Checklist.Fact(place: "\(number)", name: name, provenance: provenance)]
      + subIndicators.flatMap { sub in
        [Checklist.Fact(place: sub.id, name: sub.name, provenance: sub.provenance)]
          + sub.items.flatMap(\.facts)
      }
  }
}

extension Item {
  fileprivate var facts: [Checklist.Fact] {
    [Checklist.Fact(place: id, name: title, provenance: provenance)]
      + (elements + dormant).map {
        Checklist.Fact(place: "\(id) \($0.id)", name: $0.text, provenance: $0.provenance)
      }
  }
}
