/// By what a server can tell whether a body is still the one that is known (RFC 9110, 8.8).
package struct Validators: Sendable, Hashable {
  private let etag: String?
  private let lastModified: String?

  /// Those of an answer; `nil` when it has none that can be sent back.
  init?(_ headers: [Response.Header]) {
    func last(_ name: String) -> String? {
      headers.last { $0.name == name }.map(\.value).flatMap { $0.canBeHeader ? $0 : nil }
    }
    etag = last("etag")
    lastModified = last("last-modified")
    if etag == nil && lastModified == nil { return nil }
  }

  /// The lines that make a request a conditional one.
  var headers: [String] {
    [etag.map { "If-None-Match: \($0)" }, lastModified.map { "If-Modified-Since: \($0)" }]
      .compactMap(\.self)
  }
}

extension String {
  /// Whether it is one short line of ASCII.
  fileprivate var canBeHeader: Bool {
    (1...1024).contains(utf8.count) && utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
