package import Criteria
package import Documents
package import Scoring
package import ThaiText

/// All that was seen for one item; what every check gets.
package struct ItemEvidence: Sendable {
  package let item: Item
  package let agency: Agency
  package let year: FiscalYear
  package let scope: Scope
  package let site: SiteFacts
  /// The items judged before that this one's checks ask about, by concept.
  package let related: [String: Related]
  /// Whether there were more documents than one look at an item takes.
  package let isCut: Bool
  /// The pictures on pages that were opened, by address.
  package let pictures: [String: Look]

  /// What another item came to.
  package struct Related: Sendable {
    package var id: String
    package var outcome: Outcome
    package var readings: [Reading]

    package init(id: String, outcome: Outcome, readings: [Reading]) {
      self.id = id
      self.outcome = outcome
      self.readings = readings
    }
  }

  package init(
    item: Item, agency: Agency, year: FiscalYear, scope: Scope, site: SiteFacts,
    related: [String: Related], isCut: Bool = false, pictures: [String: Look] = [:]
  ) {
    self.pictures = pictures
    self.isCut = isCut
    self.item = item
    self.agency = agency
    self.year = year
    self.scope = scope
    self.site = site
    self.related = related
  }
}

extension ItemEvidence {
  /// The documents in which elements are looked for.
  package var readings: [Reading] { scope.searched.map { scope.exhibits[$0].reading } }

  package var pages: [(reading: Reading, page: PageContent)] {
    readings.compactMap { reading in reading.page.map { (reading, $0) } }
  }

  /// That something is missing: a fail after a complete look, else `cannotTell`.
  ///
  /// A document that could hold it and was not read keeps the question open; a linked one that is
  /// plainly of another time could not.
  ///
  /// - Parameter isPlace: Whether this is plainly the place where it should stand, so that links
  ///   that lead nowhere are not to blame.
  package func missing(
    _ reason: Reason, details: [String] = [], isPlace: Bool = false
  ) -> Finding {
    if let open = openExhibit, let obstacle = open.reading.obstacle ?? open.reading.unseen {
      let words = open.words.original
      var proof = words.isEmpty ? open.reading.lookedAt : open.reading.proof(.document, words)
      proof.place = open.reading.unseenPlace ?? proof.place
      return .cannotTell(Reason(unclear: obstacle), [proof], details: details)
    }
    if isCut {
      let submitted = scope.exhibits.filter { $0.origin == .submitted }
      return .cannotTell(.tooManyDocuments, submitted.map(\.reading.lookedAt), details: details)
    }
    if let another = anothersDocument { return another }
    if !isPlace, let dead = deadEnds { return dead }
    let looked = (readings.isEmpty ? scope.exhibits.map(\.reading) : readings).prefix(5)
    return .fail(reason, looked.map(\.lookedAt), details: details)
  }

  /// That a document of the kind and time is there, and is another agency's.
  private var anothersDocument: Finding? {
    let anothers = scope.exhibits.first { exhibit in
      exhibit.ownership.name != nil && exhibit.kinship > .none && !exhibit.timeliness.contradicts
    }
    guard let ownership = anothers?.ownership, let proof = ownership.proof else { return nil }
    return .fail(.otherAgency, [proof], details: [ownership.name].compactMap { $0 })
  }

  /// That whatever the submitted pages lead to is gone, and the thing with it.
  private var deadEnds: Finding? {
    let followed = scope.exhibits.filter { $0.origin.parent != nil }
    let gone = followed.compactMap { exhibit in
      if case .gone(let gone) = exhibit.reading.look.sight { (exhibit, gone) } else { nil }
    }
    guard let first = gone.first, gone.count == followed.count else { return nil }
    let proofs = gone.prefix(5).map { $0.0.reading.proof(.document, $0.0.words.original) }
    return .fail(Reason(gone: first.1), proofs)
  }

  private var openExhibit: Exhibit? {
    scope.exhibits.indices.first { index in
      let exhibit = scope.exhibits[index]
      guard exhibit.reading.obstacle != nil else {
        return scope.searched.contains(index) && exhibit.reading.unseen != nil
      }
      return !exhibit.timeliness.contradicts || exhibit.origin.parent == nil
    }.map { scope.exhibits[$0] }
  }

  /// The first place in the documents that holds one of the terms.
  package func firstProof(ofAny terms: [Term]) -> Proof? {
    for reading in readings {
      if let (_, match) = reading.folded.firstMatch(ofAny: terms) { return reading.proof(match) }
    }
    return nil
  }
}
