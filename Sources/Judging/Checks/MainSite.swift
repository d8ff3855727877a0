import Criteria
import Documents
import Scoring

extension Check {
  /// The place is on the agency's main website, or linked from there.
  ///
  /// Source: the instrument's description, «อยู่บนเว็บไซต์หลัก» (seed 003, O17).
  static let mainSite = Check("main-site", "The place is on the main website or linked from it.") {
    _ in
    { evidence in
      let submitted = evidence.scope.exhibits.filter { $0.origin == .submitted }
      for exhibit in submitted where exhibit.reading.isRead {
        let look = exhibit.reading.look
        for url in [look.url, look.finalURL] {
          if let link = evidence.site.link(to: url) {
            return .pass([
              Proof(
                url: link.page, place: .line(link.line),
                quote: "\(link.words) → \(url.readableAddress)",
                sha256: link.sha256)
            ])
          }
        }
        if evidence.site.isOnMainSite(look.finalURL) {
          return .pass([exhibit.reading.proof(.document, look.finalURL.readableAddress)])
        }
      }
      guard evidence.site.homeIsRead else {
        return .cannotTell(.siteUnreachable, submitted.map(\.reading.lookedAt))
      }
      return .fail(.notOnMainSite, submitted.map(\.reading.lookedAt))
    }
  }
}
