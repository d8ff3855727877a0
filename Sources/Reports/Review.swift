import Criteria
package import Scoring

/// What a person has to look at where a program could not decide an element, and how to say what
/// was seen.
package struct Review: Sendable, Equatable {
  /// One thing to open: an address, and where in what stands there.
  package struct Spot: Sendable, Hashable, Codable {
    package var url: String
    package var place: Proof.Place
    /// Of the body in which it stands; empty when there was no body.
    package var sha256: String
  }

  /// More places than this are not named for one element.
  private static let mostSpots = 5
  package static let fileName = "agency.yaml"

  package let item: String
  package let element: String
  package let spots: [Spot]

  /// The command that records what was seen.
  ///
  /// - Parameter file: The agency's file as the reader of the report would name it.
  package func command(file: String = fileName) -> String {
    "oit rule \(file.quotedForShell) \(item) \(element) --verdict pass --by … --why …"
  }

  /// Everything that somebody has to look at, each once, in the order of the checklist.
  ///
  /// Cleaned as reports are, so that a picture of it finds its place in them.
  package static func spots(of result: AuditResult) -> [Spot] {
    let reported = ReportedResult(result)
    guard reported.result.siteTrouble == nil else { return [] }
    return reported.items.flatMap(\.spotsToLookAt).uniqued
  }
}

extension ReportedItem {
  /// The elements that only a person can decide, each with what to look at; none where a person
  /// has ruled on the whole item.
  var reviews: [(element: Element?, review: Review)] {
    elements.compactMap { pair in
      review(of: pair.verdict).map { (pair.element, $0) }
    }
  }

  /// What to look at for all of them, each once.
  var spotsToLookAt: [Review.Spot] { reviews.flatMap(\.review.spots).uniqued }

  func review(of element: ElementVerdict) -> Review? {
    let isRuledWhole = verdict.ruling != nil && verdict.reasons == [.ruled]
    guard element.verdict == .undecided, !isRuledWhole else { return nil }
    var spots = element.proofs.map {
      Review.Spot(url: $0.url, place: $0.place, sha256: $0.sha256)
    }
    // What a page without words says is in its pictures.
    if element.reason == .imageOnly { spots += urls.filter { $0.kind == "image" }.map(\.spot) }
    if spots.isEmpty { spots = urls.filter(\.submitted).map(\.spot) }
    return Review(item: verdict.id, element: element.id, spots: Review.first(spots.uniqued))
  }
}

extension Review {
  fileprivate static func first(_ spots: [Spot]) -> [Spot] { Array(spots.prefix(mostSpots)) }
}

extension SeenURL {
  fileprivate var spot: Review.Spot {
    Review.Spot(url: finalURL ?? url, place: .document, sha256: sha256 ?? "")
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stood first.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// The text as one word of a command.
  fileprivate var quotedForShell: String {
    let isPlain = unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789._/-".unicodeScalars.contains(scalar)
    }
    return isPlain && !isEmpty ? self : "'" + replacing("'", with: #"'\''"#) + "'"
  }
}
