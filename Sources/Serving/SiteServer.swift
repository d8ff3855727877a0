internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// Serves folders on loopback as the web server of an agency would: sample sites, and tests.
///
/// How a request finds its file: `SiteFiles`. Pages are sent without a charset, so that their own
/// bytes decide, and only GET and HEAD are answered.
package struct SiteServer: Sendable {
  private let files: SiteFiles
  private let port: UInt16

  /// `folders` lie over one another: the first that has the file wins. Port 0 is a free one.
  package init(folders: [String], port: UInt16) {
    files = SiteFiles(folders: folders)
    self.port = port
  }

  /// Runs until the task is cancelled; `ready` hears the port once connections are taken.
  package func run(ready: @escaping @Sendable (UInt16) -> Void) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port),
      pool: PromptPool(base: HTTPServer.defaultPool()), logger: .disabled,
      handler: ClosureHTTPHandler { request in try answer(request) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        if case .ip4(_, let port)? = await server.listeningAddress { ready(port) }
      }
      // The first error ends both: a port that is taken is not waited for.
      while try await group.next() != nil {}
    }
  }

  private func answer(_ request: HTTPRequest) throws -> HTTPResponse {
    guard request.method == .GET || request.method == .HEAD else {
      return page(.methodNotAllowed, request, [.init("Allow"): "GET, HEAD"])
    }
    let found = files.find(
      host: request.headers[.host], path: request.target.path(), query: request.target.query())
    switch found {
    case .file(let path):
      return try file(path, request)
    case .redirect(let location):
      return page(.found, request, [.location: location])
    case .folder(let location):
      return page(.movedPermanently, request, [.location: location])
    case .nothing:
      return page(.notFound, request, [:])
    }
  }

  /// A file, or that it is still the one that the client knows, as nginx tells it: by its size and
  /// the time of its last change.
  private func file(_ path: String, _ request: HTTPRequest) throws -> HTTPResponse {
    let url = URL(filePath: path)
    let facts = try url.resourceValues(forKeys: [.contentModificationDateKey, .fileSizeKey])
    let time = facts.contentModificationDate?.timeIntervalSince1970 ?? 0
    let etag = "\"\(String(Int(time * 1e6), radix: 16))-\(String(facts.fileSize ?? 0, radix: 16))\""
    if request.headers[.ifNoneMatch] == etag {
      return HTTPResponse(statusCode: .notModified, headers: HTTPHeaders([.eTag: etag]))
    }
    let body = try Data(contentsOf: url)
    return response(.ok, request, body, [.contentType: ContentType.of(path), .eTag: etag])
  }

  private func page(
    _ status: HTTPStatusCode, _ request: HTTPRequest, _ headers: [HTTPHeader: String]
  ) -> HTTPResponse {
    let text = status == .notFound ? "ไม่พบหน้าที่ต้องการ (404 Not Found)" : status.phrase
    let html = """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>\(text)</title></head>
      <body><h1>\(text)</h1></body></html>

      """
    let headers = headers.merging([.contentType: "text/html"]) { own, _ in own }
    return response(status, request, Data(html.utf8), headers)
  }

  private func response(
    _ status: HTTPStatusCode, _ request: HTTPRequest, _ body: Data, _ headers: [HTTPHeader: String]
  ) -> HTTPResponse {
    let headers = headers.merging([.contentLength: "\(body.count)"]) { own, _ in own }
    let isHead = request.method == .HEAD
    return HTTPResponse(
      statusCode: status, headers: HTTPHeaders(headers), body: isHead ? Data() : body)
  }
}

/// Serves folders on a free loopback port for as long as `body` runs.
package func withSite<Value: Sendable>(
  _ folders: [String], _ body: @escaping @Sendable (_ port: UInt16) async throws -> Value
) async throws -> Value {
  let (ports, port) = AsyncStream<UInt16>.makeStream()
  return try await withThrowingTaskGroup(of: Value?.self) { group in
    group.addTask {
      try await SiteServer(folders: folders, port: 0).run { port.yield($0) }
      return nil
    }
    group.addTask {
      for await port in ports { return try await body(port) }
      return nil
    }
    while let result = try await group.next() {
      guard let result else { continue }
      group.cancelAll()
      return result
    }
    preconditionFailure("the server ended before its guest")
  }
}
