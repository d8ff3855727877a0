package import Criteria
package import Documents
package import Scoring
package import ThaiText

/// One document of an item as the checks see it.
package struct Exhibit: Sendable {
  package var reading: Reading
  package var origin: Sighting.Origin
  /// The words of the link that led here; empty for a submitted address.
  package var words: Folded
  package var kinship: Kinship
  /// Where the name of the kind stands.
  package var kindProof: Proof?
  package var timeliness: Timeliness
  package var ownership: Ownership

  /// How sure it is that this is a document of the kind that the item asks for.
  package enum Kinship: Int, Comparable, Sendable {
    case none
    /// The name of the kind stands somewhere in the text.
    case mentions
    /// Headline or link call it so.
    case named

    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }
}

/// Which of an item's documents are of the kind and the time that it asks for.
package struct Scope: Sendable {
  package let exhibits: [Exhibit]
  /// Documents of the kind that the item asks for, as indices of `exhibits`.
  package let candidates: [Int]
  /// The candidates of the right time.
  package let timely: [Int]
  /// Where elements are looked for: the timely candidates and what hangs on them; the candidates
  /// of another time when there are none, so that only the time is held against them.
  package let searched: [Int]

  /// - Parameter agency: Whose documents count; nobody's name is looked for without it.
  package init(
    _ sightings: [(reading: Reading, origin: Sighting.Origin)], recipe: Recipe, item: Item,
    year: FiscalYear, agency: Agency? = nil
  ) {
    let subject = recipe.subject.map(Term.init)
    let notBehind = recipe.notBehind.map(Term.init)
    let clock = Clock(period: item.period, year: year)
    let parents = Set(sightings.compactMap { $0.origin.parent })
    var found: [Exhibit] = []
    for (index, sighting) in sightings.enumerated() {
      let words = Folded(sighting.origin.words)
      let (kinship, proof) = Self.kinship(
        of: sighting.reading, words: words, subject: subject, notBehind: notBehind)
      var time = clock.timeliness(
        of: sighting.reading, words: words.original, hasChildren: parents.contains(index))
      // What hangs on a page that names another year is of that year, too.
      if time == .unknown, let parent = sighting.origin.parent,
        found[parent].timeliness.contradicts
      {
        time = found[parent].timeliness
      }
      found.append(
        Exhibit(
          reading: sighting.reading, origin: sighting.origin, words: words, kinship: kinship,
          kindProof: proof, timeliness: time,
          ownership: agency.flatMap { agency in
            recipe.anyOwner ? nil : Ownership(of: sighting.reading, agency: agency)
          } ?? .notAnothers))
    }
    exhibits = found
    candidates = Self.candidates(found)
    timely = candidates.filter { found[$0].timeliness.fits }
    searched = Self.searched(
      found, candidates: candidates, timely: timely, kindOnly: recipe.kindOnly)
  }

  private static func kinship(
    of reading: Reading, words: Folded, subject: [Term], notBehind: [Term]
  ) -> (Exhibit.Kinship, Proof?) {
    if subject.isEmpty { return (.named, reading.isRead ? reading.lookedAt : nil) }
    if let (_, match) = reading.headline.firstMatch(ofAny: subject),
      reading.headline.names(subject, notBehind: notBehind)
    {
      return (.named, reading.headlineProof(reading.headline.quote(match)))
    }
    if words.firstMatch(ofAny: subject) != nil, words.names(subject, notBehind: notBehind) {
      return (.named, reading.proof(.document, words.original))
    }
    guard let (_, match) = reading.folded.firstMatch(ofAny: subject) else { return (.none, nil) }
    return (.mentions, reading.proof(match))
  }

  private static func candidates(_ exhibits: [Exhibit]) -> [Int] {
    let read = exhibits.indices.filter { exhibits[$0].isOwn }
    guard let best = read.map({ exhibits[$0].kinship }).max(), best > .none else { return [] }
    return read.filter { exhibits[$0].kinship == best }
  }

  private static func searched(
    _ exhibits: [Exhibit], candidates: [Int], timely: [Int], kindOnly: Bool
  ) -> [Int] {
    let roots = timely.isEmpty ? candidates : timely
    guard !roots.isEmpty else {
      return kindOnly ? [] : exhibits.indices.filter { exhibits[$0].isOwn }
    }
    var chosen = Set(roots)
    for (index, exhibit) in exhibits.enumerated() where exhibit.isOwn {
      // A link's target stands after the page it hangs on, so one pass in order is enough.
      guard let parent = exhibit.origin.parent, chosen.contains(parent) else { continue }
      if timely.isEmpty || !exhibit.timeliness.contradicts { chosen.insert(index) }
    }
    return chosen.sorted()
  }
}

extension Folded {
  /// Whether a line names one of the subjects, and not behind a word of an activity.
  fileprivate func names(_ subject: [Term], notBehind activities: [Term]) -> Bool {
    if activities.isEmpty { return true }
    return original.split(whereSeparator: \.isNewline).contains { line in
      let line = Folded(String(line))
      guard let (_, match) = line.firstMatch(ofAny: subject) else { return false }
      let activity = line.firstMatch(ofAny: activities)?.match
      return activity.map { $0.offset > match.offset } ?? true
    }
  }
}

extension Exhibit {
  /// Whether it was read and is not another agency's.
  fileprivate var isOwn: Bool { reading.isRead && ownership == .notAnothers }
}

extension Sighting.Origin {
  /// The index of the exhibit whose link was followed.
  package var parent: Int? {
    if case .followed(let parent, _, _) = self { parent } else { nil }
  }

  package var words: String {
    if case .followed(_, let words, _) = self { words } else { "" }
  }
}
