/// The cookies of one trail: each goes back to the host that set it, and is forgotten at the end.
struct CookieJar {
  private var cookies: [String: [(name: String, value: String)]] = [:]
  /// Cookies kept of one host, and bytes of one cookie; what goes beyond is dropped.
  private static let limits = (count: 50, bytes: 4096)

  /// Takes the cookies of an answer; of two with one name the last counts.
  mutating func take(_ response: Response, from host: String) {
    for header in response.headers where header.name == "set-cookie" {
      guard let (name, value) = Self.pair(header.value) else { continue }
      cookies[host, default: []].removeAll { $0.name == name }
      cookies[host, default: []].append((name, value))
      if cookies[host, default: []].count > Self.limits.count { cookies[host]?.removeFirst() }
    }
  }

  /// The header `Cookie` for a host; empty when there is nothing to send.
  func header(for host: String) -> String {
    cookies[host, default: []].map { $0.name + "=" + $0.value }.joined(separator: "; ")
  }

  private static func pair(_ text: String) -> (name: String, value: String)? {
    let pair = text.prefix { $0 != ";" }
    guard pair.utf8.count <= limits.bytes, pair.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    return (String(parts[0]), String(parts[1]))
  }
}
