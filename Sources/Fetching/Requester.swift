/// Who asks: what servers read in the headers `User-Agent` and `From`.
package struct Requester: Sendable, Equatable {
  /// Where a webmaster reads about the requests, or whom to write to.
  package enum Contact: Sendable, Equatable {
    case page(String)
    case mail(String)

    /// Reads an address of the web or of mail; `nil` for what is neither, or could not stand in a
    /// header.
    package init?(_ written: String) {
      let mail = written.hasPrefix("mailto:") ? String(written.dropFirst(7)) : written
      if Self.isMail(mail) {
        self = .mail(mail)
      } else if let page = try? WebAddress(written), !page.text.contains(where: "()".contains) {
        self = .page(page.text)
      } else {
        return nil
      }
    }

    private static func isMail(_ text: String) -> Bool {
      let sides = text.split(separator: "@", omittingEmptySubsequences: false)
      let isPlain: (UInt8) -> Bool = { byte in
        (0x21...0x7E).contains(byte) && !"()<>[],;:\\\"/".utf8.contains(byte)
      }
      return sides.count == 2 && sides[1].contains(".") && text.utf8.allSatisfy(isPlain)
        && sides.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".") }
    }
  }

  /// The product token, by which a robots.txt speaks to us.
  package let agent: String
  package let version: String
  package let contact: Contact?

  /// - Precondition: `agent` is a product token.
  package init(agent: String, version: String, contact: Contact?) {
    precondition(Self.isToken(agent), "\(agent) would be no name in a robots.txt")
    self.agent = agent
    self.version = version
    self.contact = contact
  }

  /// Whether a text can be the name of a program in a robots.txt: letters, `-` and `_`.
  package static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// The header `User-Agent`: `oit/1.0 (+https://…)`.
  package var userAgent: String {
    switch contact {
    case nil: "\(agent)/\(version)"
    case .page(let url): "\(agent)/\(version) (+\(url))"
    case .mail(let mail): "\(agent)/\(version) (+mailto:\(mail))"
    }
  }

  /// The same behind what browsers write: servers that tell browsers from programs by it take us for
  /// one, and who reads it still sees who asks.
  package var browserAgent: String {
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 \(userAgent)"
  }

  /// The header `From`, which is for mail addresses.
  package var from: String? {
    if case .mail(let mail) = contact { mail } else { nil }
  }
}
