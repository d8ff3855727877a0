import Criteria

/// An address that an agency submitted, in the parts that lint looks at.
package struct SubmittedAddress: Sendable, Equatable {
  /// As it stands in the file.
  let text: String
  let scheme: String
  /// In lower case and without user and port, with `www.`.
  let host: String
  /// Decoded; empty for the root.
  let pathParts: [String]
  /// Decoded, each `name=value`.
  let queryParts: [String]
  /// `nil` without `#`.
  let fragment: String?

  /// `nil` when it could not be opened as it is written.
  init?(_ text: String) {
    guard AddressText.fault(in: text) == nil, let colon = text.firstRange(of: "://") else {
      return nil
    }
    self.text = text
    scheme = text[..<colon.lowerBound].lowercased()
    // Scalars, not characters: a slash and a Thai sign behind it can be one `Character`.
    let rest = text[colon.upperBound...].unicodeScalars
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    host = Self.host(of: Substring(authority))
    let hash = rest.firstIndex(of: "#")
    fragment = hash.map { String(rest[rest.index(after: $0)...]).withoutPercentSigns }
    let place = rest[authority.endIndex..<(hash ?? rest.endIndex)]
    let mark = place.firstIndex(of: "?") ?? place.endIndex
    pathParts = place[..<mark].split(separator: "/").map { String($0).withoutPercentSigns }
    queryParts = place[mark...].dropFirst().split(separator: "&").map {
      String($0).withoutPercentSigns
    }
  }

  private static func host(of authority: Substring) -> String {
    let place = authority.split(separator: "@").last ?? authority
    if place.hasPrefix("[") { return place.prefix { $0 != "]" } + "]" }
    let host = (place.split(separator: ":").first ?? place).lowercased()
    return host.hasSuffix(".") ? String(host.dropLast()) : host
  }

  var hasWWW: Bool { host.hasPrefix("www.") }

  var bareHost: String { hasWWW ? String(host.dropFirst(4)) : host }

  /// Whether the host is this one or a subdomain of it.
  func isOn(_ other: String) -> Bool { host == other || host.hasSuffix("." + other) }

  /// Equal for addresses that lead to the same place: http or https, with or without `www.`, with
  /// or without a closing slash, at any part of the page.
  ///
  /// `#/news` and `#!news` name a page of a site that scripts draw, so they count.
  var key: String {
    let route = fragment.flatMap { $0.hasPrefix("/") || $0.hasPrefix("!") ? "#" + $0 : nil } ?? ""
    let query = queryParts.isEmpty ? "" : "?" + queryParts.joined(separator: "&")
    return bareHost + "/" + pathParts.joined(separator: "/") + query + route
  }

  /// Whether it is the home page of its site, by one of these names or without any.
  func isHomePage(_ names: Set<String>) -> Bool {
    let isRoute = fragment.map { $0.hasPrefix("/") || $0.hasPrefix("!") } ?? false
    return queryParts.isEmpty && !(isRoute && fragment != "/")
      && pathParts.allSatisfy { names.contains($0.lowercased()) }
  }

  /// The ending of the file's name in lower case; empty for a page without one.
  var ending: String {
    guard let name = pathParts.last, let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}

extension String {
  /// Percent escapes as the letters they stand for; what is no escape stays.
  fileprivate var withoutPercentSigns: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
