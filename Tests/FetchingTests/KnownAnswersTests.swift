import Causes
import Foundation
import Synchronization
import Testing

@testable import Fetching

/// A server that knows the ETags of its pages, or says "not modified" to whoever asks in that way.
private final class TaggedWeb: Sendable {
  struct State {
    var pages: [String: String]
    var isLazy = false
    /// What it answers to everything instead of its pages.
    var trouble: Result<Response, Cause>?
    /// How each request was answered.
    var log: [String] = []
  }

  private let state: Mutex<State>

  init(_ pages: [String: String]) { state = Mutex(State(pages: pages)) }

  func change(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

  /// The answers since the last call, sorted: `200 /a`.
  func log() -> [String] {
    state.withLock { state in
      defer { state.log = [] }
      return state.log.sorted()
    }
  }

  var fetcher: Fetcher {
    Fetcher { request in
      self.state.withLock { state in
        if let trouble = state.trouble { return trouble }
        let path = String(request.url.dropFirst(Self.root.count))
        guard let body = state.pages[path] else { return .success(.made(404)) }
        let tag = Response.Header(name: "etag", value: "\"\(body)\"")
        let isKnown = request.validators?.headers.first == "If-None-Match: \(tag.value)"
        let isConditional = request.validators != nil
        let status = isKnown || state.isLazy && isConditional ? 304 : 200
        state.log.append("\(status) \(path)")
        return .success(.made(status, status == 200 ? body : "", headers: [tag]))
      }
    }
  }

  static let root = "http://a.example"
}

@Suite struct KnownAnswersTests {
  private let folder: TemporaryFolder
  private let web = TaggedWeb(["/a": "one", "/b": "two"])

  init() throws { folder = try TemporaryFolder() }

  /// One night: asks for both pages, and keeps them.
  private func run(
    _ day: String, since: String = "2021-03-01", limit: Int = 1000
  ) async throws -> [Result<Response, Cause>] {
    let known = try KnownAnswers(folder: folder.path, since: since, until: day)
    let writer = try CaptureWriter(folder: folder.path, taken: day, known: known)
    let fetcher = Fetcher.recording(into: writer, over: web.fetcher.revisiting(known))
    var results: [Result<Response, Cause>] = []
    for path in ["/a", "/b", "/none"] {
      results.append(
        await fetcher.fetch(Request(url: TaggedWeb.root + path, byteLimit: limit)))
    }
    try await writer.finish()
    return results
  }

  private func bodies() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/bodies")
      .filter { $0.contains("/") }.sorted()
  }

  private func path(of body: String) -> String {
    folder.path + "/" + CapturedExchange.bodyPath(SHA256Hex.of(Array(body.utf8)))
  }

  @Test("what has not changed is not sent again, and the same answers come of it")
  func unchanged() async throws {
    let cold = try await run("2021-03-01")
    #expect(web.log() == ["200 /a", "200 /b"])
    for day in ["2021-03-02", "2021-03-03"] {
      let warm = try await run(day)
      #expect(web.log() == ["304 /a", "304 /b"])
      #expect(try warm[0].get().body == cold[0].get().body)
      #expect(try warm[0].get().headers == cold[0].get().headers)
      #expect(try warm[1].get().isWhole && warm[1].get().status == 200)
      let replay = try Capture.open(folder.path).replaying
      #expect(
        try await replay.fetch(Request(url: TaggedWeb.root + "/a")).get().body == Array("one".utf8))
    }
  }

  @Test(
    "after nights of trouble what is known is asked after, not fetched anew",
    arguments: [.failure(.connectionTimeout), .success(.made(503)), .success(.made(403, "no"))]
      as [Result<Response, Cause>])
  func trouble(_ trouble: Result<Response, Cause>) async throws {
    let cold = try await run("2021-03-01")
    web.change { $0.trouble = trouble }
    for day in ["2021-03-02", "2021-03-03"] {
      #expect(try await run(day)[0] == trouble)
      let replay = try Capture.open(folder.path).replaying
      #expect(await replay.fetch(Request(url: TaggedWeb.root + "/a")) == trouble)
    }
    web.change { $0.trouble = nil }
    _ = web.log()
    #expect(try await run("2021-03-04")[0].get().body == cold[0].get().body)
    #expect(web.log() == ["304 /a", "304 /b"])
  }

  @Test("a page that was gone for a night is fetched anew, and too old a body likewise")
  func noTrouble() async throws {
    _ = try await run("2021-03-01")
    web.change { $0.pages["/a"] = nil }
    _ = try await run("2021-03-02")
    web.change { $0.pages["/a"] = "one" }
    _ = web.log()
    _ = try await run("2021-03-03")
    #expect(web.log() == ["200 /a", "304 /b"])
    web.change { $0.trouble = .failure(.connectionTimeout) }
    _ = try await run("2021-03-04")
    web.change { $0.trouble = nil }
    _ = try await run("2021-03-05", since: "2021-03-04")
    #expect(web.log() == ["200 /a", "200 /b"])
  }

  @Test("what has changed is sent, and the old body goes")
  func changed() async throws {
    _ = try await run("2021-03-01")
    web.change { $0.pages["/a"] = "three" }
    let warm = try await run("2021-03-02")
    #expect(web.log().suffix(2) == ["200 /b", "304 /b"])
    #expect(try warm[0].get().body == Array("three".utf8))
    #expect(!FileManager.default.fileExists(atPath: path(of: "one")))
    #expect(try bodies().count == 3)
  }

  @Test("a body that is damaged or gone is fetched without a condition, and mended")
  func damaged() async throws {
    _ = try await run("2021-03-01")
    try Data("0ne".utf8).write(to: URL(filePath: path(of: "one")))
    try FileManager.default.removeItem(atPath: path(of: "two"))
    _ = web.log()
    let warm = try await run("2021-03-02")
    #expect(web.log() == ["200 /a", "200 /b"])
    #expect(try warm[0].get().body == Array("one".utf8))
    _ = try Capture.open(folder.path)
  }

  @Test("a server that always says \"not modified\" is not believed for longer than is said")
  func lazy() async throws {
    _ = try await run("2021-03-01")
    web.change {
      $0.isLazy = true
      $0.pages["/a"] = "new"
    }
    _ = try await run("2021-03-06")
    _ = try await run("2021-03-07")
    let believed = try await run("2021-03-07").first?.get().body
    #expect(believed == Array("one".utf8))
    _ = web.log()
    let fresh = try await run("2021-03-08", since: "2021-03-02")
    #expect(web.log() == ["200 /a", "200 /b"])
    #expect(try fresh[0].get().body == Array("new".utf8))
  }

  @Test("a body of a day to come is not trusted")
  func future() async throws {
    _ = try await run("2021-03-09")
    _ = web.log()
    _ = try await run("2021-03-08")
    #expect(web.log() == ["200 /a", "200 /b"])
  }

  @Test("a body beyond the limit of a request is not asked after")
  func limit() async throws {
    _ = try await run("2021-03-01")
    _ = web.log()
    _ = try await run("2021-03-02", limit: 2)
    #expect(web.log() == ["200 /a", "200 /b"])
  }

  @Test("an index that cannot be read is told; none is no fault")
  func unreadable() throws {
    let known = { try KnownAnswers(folder: folder.path, since: "2021-03-01", until: "2021-03-02") }
    #expect(try known().answer(to: Request(url: TaggedWeb.root + "/a")) == nil)
    try folder.write("{", to: "capture.json")
    #expect(throws: CaptureError.self) { try known() }
  }

  @Test("a run that goes on with an earlier one keeps the days on which bodies came")
  func goesOn() async throws {
    _ = try await run("2021-03-01")
    let writer = try CaptureWriter(folder: folder.path, taken: "2021-03-05", goesOn: true)
    try await writer.finish()
    _ = web.log()
    let known = try KnownAnswers(folder: folder.path, since: "2021-03-02", until: "2021-03-05")
    #expect(known.answer(to: Request(url: TaggedWeb.root + "/a")) == nil)
    let older = try KnownAnswers(folder: folder.path, since: "2021-03-01", until: "2021-03-05")
    #expect(older.answer(to: Request(url: TaggedWeb.root + "/a")) != nil)
  }

  @Test("of two runs into one folder the second is refused, until the first has ended")
  func twoRuns() async throws {
    var first: CaptureWriter? = try CaptureWriter(folder: folder.path, taken: "2021-03-01")
    try await first?.finish()
    #expect(throws: CaptureError.inUse(folder: folder.path)) {
      try CaptureWriter(folder: folder.path, taken: "2021-03-01")
    }
    first = nil
    _ = try CaptureWriter(folder: folder.path, taken: "2021-03-01")
  }

  @Test("what a killed run left unfinished goes; what others put there stays")
  func sweep() async throws {
    _ = try await run("2021-03-01")
    let strange = ["bodies/zz/note.txt", "bodies/7692/x", ".hidden"]
    let left = ["bodies/ab/.ab12.77.unfinished", ".capture.json.77.unfinished"]
    for name in strange + left { try folder.write("x", to: name) }
    _ = try await run("2021-03-02")
    for name in strange {
      #expect(FileManager.default.fileExists(atPath: folder.path + "/" + name))
    }
    for name in left { #expect(!FileManager.default.fileExists(atPath: folder.path + "/" + name)) }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/bodies/ab"))
  }
}

@Suite struct ConditionalRequestTests {
  private func validators(_ headers: [(String, String)]) -> [String]? {
    Validators(headers.map { Response.Header(name: $0.0, value: $0.1) })?.headers
  }

  @Test("validators are sent back as they came; what could not stand in a header is not")
  func validators() {
    let date = "Mon, 01 Mar 2021 00:00:00 GMT"
    #expect(
      validators([("etag", "W/\"1\""), ("last-modified", date)])
        == ["If-None-Match: W/\"1\"", "If-Modified-Since: \(date)"])
    #expect(validators([("last-modified", date)]) == ["If-Modified-Since: \(date)"])
    for value in ["", "a\r\nX: y", "ก", String(repeating: "a", count: 1025), "a\u{0}"] {
      #expect(validators([("etag", value)]) == nil)
    }
  }

  @Test("servers read the condition; \"not modified\" answers nothing else")
  func wire() async throws {
    let server = RawServer { $0.send("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n") }
    let fetcher = try Fetcher.once(port: server.port)
    var request = Request(url: "http://raw.example/")
    #expect(await fetcher.fetch(request) == .failure(.protocolError))
    request.validators = Validators([.init(name: "etag", value: "\"1\"")])
    #expect(await fetcher.fetch(request).summary == "304 whole 0")
    #expect(server.requests.map { $0.contains("\r\nIf-None-Match: \"1\"\r\n") } == [false, true])
  }
}
