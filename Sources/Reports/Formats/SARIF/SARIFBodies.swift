import Scoring

/// The bodies that a result speaks of, as SARIF names them and the places in them.
struct SARIFBodies: Sendable {
  /// The addresses at which each was found, by its hash in the order of the checklist.
  private let addresses: [(sha256: String, urls: [String])]
  private let places: [String: Int]

  init(_ reported: ReportedResult) {
    var found: [(sha256: String, urls: [String])] = []
    var places: [String: Int] = [:]
    for (sha256, url) in reported.items.flatMap(\.bodies) {
      let place = places[sha256, default: found.count]
      if place == found.count { found.append((sha256, [])) }
      places[sha256] = place
      if !found[place].urls.contains(url) { found[place].urls.append(url) }
    }
    (addresses, self.places) = (found, places)
  }

  var artifacts: [SARIFLog.Artifact] {
    addresses.map { sha256, urls in
      SARIFLog.Artifact(
        location: location(of: sha256), hashes: ["sha-256": sha256],
        description: .init(text: urls.joined(separator: " ")))
    }
  }

  /// The places of proofs; where there was no body, the agency's file, which gives the address.
  func locations(of proofs: [Proof], _ phrasing: Phrasing) -> [SARIFLog.Location] {
    let places = proofs.filter { !$0.sha256.isEmpty }.prefix(Self.most).map { proof in
      SARIFLog.Location(
        physicalLocation: .init(
          artifactLocation: location(of: proof.sha256), region: region(of: proof)),
        logicalLocations: proof.place == .document
          ? nil : [.init(fullyQualifiedName: proof.place.description)],
        message: phrasing.wording.words(of: proof.place, phrasing.language).map { .init(text: $0) })
    }
    guard places.isEmpty else { return places }
    return [Self.location(uri: Review.fileName)]
  }

  /// The web addresses of the proofs, or those that were submitted.
  func addresses(of proofs: [Proof], _ item: ReportedItem) -> [SARIFLog.Location] {
    let own = proofs.map(\.url)
    let urls = own.isEmpty ? item.urls.filter(\.submitted).map(\.url) : own
    let linkable = urls.filter(\.isLinkable).uniqued.prefix(Self.most)
    return linkable.enumerated().map { Self.location(id: $0, uri: $1.asURI) }
  }

  /// More places than this are not named for one element.
  private static let most = 10

  private static func location(id: Int? = nil, uri: String) -> SARIFLog.Location {
    SARIFLog.Location(
      id: id, physicalLocation: .init(artifactLocation: .init(uri: uri), region: nil),
      logicalLocations: nil, message: nil)
  }

  /// Where a capture keeps the body.
  private func location(of sha256: String) -> SARIFLog.Location.Artifact {
    SARIFLog.Location.Artifact(
      uri: "bodies/\(sha256.prefix(2))/\(sha256)", uriBaseId: SARIFReport.base,
      index: places[sha256])
  }

  /// Only lines are regions, and only those of a body itself, not of a file in an archive.
  private func region(of proof: Proof) -> SARIFLog.Location.Region? {
    guard case .line(let line) = proof.place.spot, proof.place.file == nil, line > 0 else {
      return nil
    }
    return .init(
      startLine: line, snippet: proof.quote.isEmpty ? nil : .init(text: proof.quote))
  }
}

extension ReportedItem {
  /// Every body that was seen or that a proof stands in, with its address.
  fileprivate var bodies: [(sha256: String, url: String)] {
    let seen = urls.compactMap { seen in
      seen.sha256.map { (sha256: $0, url: seen.finalURL ?? seen.url) }
    }
    let proofs = elements.flatMap(\.verdict.proofs).map { (sha256: $0.sha256, url: $0.url) }
    return (seen + proofs).filter { !$0.sha256.isEmpty }
  }
}
