import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A link to a place of a certain kind: a chat, a social network, a form to ask.
  ///
  /// Options: `to`, beginnings of addresses without scheme and `www.` (`m.me/`, `line.me/`);
  /// `words`, one of which the link must say; `furniture: true` when menus and footers count too;
  /// `not`, beginnings of addresses that lead elsewhere (buttons to share, makers of templates);
  /// `frames: true` when the place may be shown embedded; `pages: true` when a link to a file is
  /// none. The beginning alone names no place.
  static let link = Check("link", "A link leads to a place of the kind that is asked for.") {
    options in
    let to = options.strings("to").map { $0.lowercased() }
    let words = options.optionalTerms("words")
    let furniture = options.bool("furniture")
    let not = options.strings("not").map { $0.lowercased() }
    let frames = options.bool("frames")
    let pages = options.bool("pages")
    if to.isEmpty && words.isEmpty { options.fault("either `to` or `words` is needed") }
    return { evidence in
      for (reading, page) in evidence.pages {
        let links = furniture ? page.page.links.filter { !$0.isHidden } : page.links
        let hit = links.first { link in
          (to.isEmpty || link.url.leads(to: to)) && !link.url.starts(withAny: not)
            && !(pages && (FileLink.isFile(link.url) || !link.url.hasPrefix("http")))
            && (words.isEmpty || Folded(link.words).firstMatch(ofAny: words) != nil)
        }
        if let hit {
          let quote = "\(hit.words) → \(hit.url.readableAddress)"
          return .pass([reading.proof(.line(hit.line), quote)])
        }
        let shown = page.page.frames.first { frame in
          frames && !page.page.nodes[frame.node].isHidden && frame.url.leads(to: to)
            && !frame.url.starts(withAny: not)
        }
        if let shown {
          return .pass([reading.proof(.line(shown.line), shown.url.readableAddress)])
        }
      }
      return evidence.missing(.channelMissing)
    }
  }
}

extension String {
  /// Whether the address begins so and goes on.
  fileprivate func leads(to beginnings: [String]) -> Bool {
    let address = bareAddress
    return beginnings.contains { beginning in
      address.hasPrefix(beginning)
        && address.dropFirst(beginning.count).contains { $0.isLetter || $0.isNumber || $0 == "%" }
    }
  }

  fileprivate func starts(withAny beginnings: [String]) -> Bool {
    let address = bareAddress
    return beginnings.contains { address.hasPrefix($0) }
  }

  /// In lower case without scheme and `www.`.
  private var bareAddress: String {
    guard let scheme = firstRange(of: "://") else { return "" }
    let address = self[scheme.upperBound...].lowercased()
    return address.hasPrefix("www.") ? String(address.dropFirst(4)) : address
  }
}
