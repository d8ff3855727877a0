/// Markdown as GitHub reads it that is safe to join.
///
/// Written as a literal it stands as it is; every text put into it is escaped, so that nothing of a
/// page becomes markup, a link, or another cell of a table.
struct Markdown: Sendable, Equatable {
  private(set) var source: String

  /// A link; plain text for anything but `http` and `https`.
  static func link(_ url: String) -> Markdown {
    guard url.isLinkable else { return "\(url.readableAddress)" }
    return Markdown(safe: "[\(url.readableAddress.escapedForMarkdown)](<\(url.asURI)>)")
  }

  static func joined(_ parts: [Markdown], separator: Markdown = "") -> Markdown {
    Markdown(safe: parts.map(\.source).joined(separator: separator.source))
  }

  /// A row of a table.
  static func row(_ cells: [Markdown]) -> Markdown {
    Markdown(safe: "| " + cells.map(\.source).joined(separator: " | ") + " |\n")
  }

  fileprivate init(safe source: String) { self.source = source }
}

extension Markdown: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { source = value }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { source += literal }

    mutating func appendInterpolation(_ text: String) { source += text.escapedForMarkdown }

    mutating func appendInterpolation(_ number: Int) { source += String(number) }

    mutating func appendInterpolation(_ part: Markdown) { source += part.source }
  }
}

extension String {
  private static let markdownSigns = Set("\\`*_{}[]()#+-!|~$@".unicodeScalars)

  fileprivate var escapedForMarkdown: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.steers {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      default:
        if Self.markdownSigns.contains(scalar) { result.append("\\") }
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The address with every sign that no URI has written as `%XX`.
  var asURI: String {
    let plain = Set("!#$%&'()*+,-./:;=?@_~".utf8)
    return utf8.reduce(into: "") { result, byte in
      if plain.contains(byte) || Character(Unicode.Scalar(byte)).isASCIIWord {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
  }
}

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
