/// Markup that is safe to put into a page.
///
/// Written as a literal it stands as it is; every text put into it is escaped, so a text of a
/// page can only become markup by passing through this type's own literals.
package struct HTML: Sendable, Equatable {
  package private(set) var markup: String

  /// Texts joined without anything between them.
  package static func joined(_ parts: [HTML], separator: HTML = "") -> HTML {
    var markup = ""
    for (index, part) in parts.enumerated() {
      markup += index == 0 ? part.markup : separator.markup + part.markup
    }
    return HTML(safe: markup)
  }

  fileprivate init(safe markup: String) { self.markup = markup }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { markup = value }

  package init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  package struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var markup = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) { markup += literal }

    /// Escapes the text, for the content of an element and for a quoted attribute alike.
    package mutating func appendInterpolation(_ text: String) { markup += text.escaped }

    package mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    package mutating func appendInterpolation(_ part: HTML) { markup += part.markup }

    package mutating func appendInterpolation(_ part: HTML?) { markup += part?.markup ?? "" }

    package mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { markup += part.markup }
    }
  }
}

extension HTML {
  /// A link that opens elsewhere and tells the other side nothing; plain text for anything but
  /// `http` and `https`, and for an address in which something is masked.
  static func link(_ url: String) -> HTML {
    guard url.isLinkable else { return #"<span class="url">\#(url.readableAddress)</span>"# }
    return #"""
      <a class="url" href="\#(url)" target="_blank" rel="noopener noreferrer">\#(
      url.readableAddress)</a>
      """#
  }
}

extension String {
  fileprivate var escaped: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.steers {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
