import Documents

/// Addresses of hosts, of their entrances, and of pages.
extension String {
  /// Whether this is where well-known services ask who somebody is.
  var isSignIn: Bool {
    ["accounts.google.com", "login.microsoftonline.com", "login.live.com"].contains(webHost)
  }

  /// Whether a site calls its page for what it does not have so.
  var namesAnError: Bool {
    let last = afterHost.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
    let name = last.split(separator: ".").first.map { $0.lowercased() } ?? ""
    return [
      "404", "error404", "error-404", "404error", "notfound", "not-found", "not_found",
      "pagenotfound", "page-not-found", "404-error",
    ].contains(name)
  }

  /// What follows the host in an address.
  private var afterHost: Substring {
    guard let scheme = firstRange(of: "://") else { return "" }
    return self[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
  }

  /// The address without the doubled slashes in its path; `nil` when there are none, or they belong
  /// to an address within it.
  var withoutDoubledSlashes: String? {
    let path = afterHost.prefix { $0 != "?" && $0 != "#" }
    guard path.contains("//"), !path.contains(":") else { return nil }
    let parts = path.split(separator: "/")
    let tidy =
      "/" + parts.joined(separator: "/") + (path.hasSuffix("/") && !parts.isEmpty ? "/" : "")
    return dropLast(afterHost.count) + tidy + afterHost.dropFirst(path.count)
  }

  /// Whether the address is that of a host and no more.
  var isHomePage: Bool { afterHost.isEmpty || afterHost == "/" }

  /// Whether the address is that of a certain page: not of a host, its entrance or a language.
  var namesAPage: Bool { afterHost.contains("?") || hasNamedPath }

  /// The same by the path alone: what stands behind a question mark often changes nothing.
  var hasNamedPath: Bool { !namedParts.isEmpty }

  /// Whether it is another way to write the entrance that another address is: `/a/index.php` of `/a/`.
  func isEntrance(like other: String) -> Bool {
    !afterHost.contains("?") && namedParts == other.namedParts
  }

  /// The parts of the path that name something, without the ends of files.
  private var namedParts: [String] {
    let path = afterHost.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").map { ($0.split(separator: ".").first ?? $0).lowercased() }
      .filter { !Self.entrances.contains($0) }
  }

  private static let entrances: Set<String> = [
    "index", "home", "homepage", "main", "default", "intro", "welcome", "th", "en", "thai", "web",
    "www", "site", "frontpage", "หน้าแรก", "หน้าหลัก",
  ]
}
