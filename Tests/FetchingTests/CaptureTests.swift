import Causes
import Foundation
import Testing

@testable import Fetching

/// A folder that is gone with its test.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "oit-test-\(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

@Suite struct CaptureTests {
  private let page = Response(
    status: 200, headers: [.init(name: "content-type", value: "text/html")],
    body: Array("สวัสดี".utf8), isWhole: true, brokenTLS: .tlsSelfSigned)

  /// Records the given results, in this order, and opens the capture.
  private func capture(
    _ results: [(String, Result<Response, Cause>)], in folder: String
  ) async throws -> Capture {
    let writer = try CaptureWriter(folder: folder, taken: "2021-03-01")
    for (url, result) in results {
      let fetcher = Fetcher.recording(into: writer, over: Fetcher { _ in result })
      _ = await fetcher.fetch(Request(url: url))
    }
    try await writer.finish()
    return try Capture.open(folder)
  }

  @Test("what browsers are shown is kept beside what programs are shown")
  func asBrowser() async throws {
    let folder = try TemporaryFolder()
    let writer = try CaptureWriter(folder: folder.path, taken: "2021-03-01")
    let url = "http://x.go.th/"
    let recording = Fetcher.recording(
      into: writer,
      over: Fetcher { request in
        request.purpose == .asBrowser ? .failure(.forbidden) : .success(page)
      })
    _ = await recording.fetch(Request(url: url))
    _ = await recording.fetch(Request(url: url, purpose: .asBrowser))
    try await writer.finish()
    let replaying = try Capture.open(folder.path).replaying
    #expect(await replaying.fetch(Request(url: url)) == .success(page))
    #expect(await replaying.fetch(Request(url: url, purpose: .asBrowser)) == .failure(.forbidden))
  }

  @Test("what was recorded is replayed, and nothing else")
  func roundTrip() async throws {
    let folder = try TemporaryFolder()
    let capture = try await capture(
      [
        ("http://x.go.th/b", .success(page)), ("http://x.go.th/a", .failure(.firstByteTimeout)),
        ("http://x.go.th/c", .failure(.cancelled)),
      ], in: folder.path)
    #expect(capture.taken == "2021-03-01")
    let fetch = capture.replaying.fetch
    #expect(await fetch(Request(url: "HTTP://x.go.th:80/b#top")) == .success(page))
    #expect(await fetch(Request(url: "http://x.go.th/a")) == .failure(.firstByteTimeout))
    #expect(await fetch(Request(url: "http://x.go.th/c")) == .failure(.notCaptured))
    #expect(await fetch(Request(url: "no address")) == .failure(.notCaptured))
    #expect(
      await fetch(Request(url: "http://x.go.th/b", byteLimit: 3)) == .failure(.bodyTooLarge))
  }

  @Test("the order of the requests does not show, and the last result of a URL counts")
  func deterministic() async throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    var changed = page
    changed.body = [1]
    let one = [("http://x.go.th/a", Result<_, Cause>.success(page))]
    let two = [("http://x.go.th/b", Result<_, Cause>.success(changed))]
    _ = try await capture(one + two, in: first.path)
    _ = try await capture(
      [("http://x.go.th/a", .failure(.firstByteTimeout))] + two + one, in: second.path)
    let indexes = [first, second].map {
      FileManager.default.contents(atPath: $0.path + "/capture.json")
    }
    #expect(indexes[0] != nil && indexes[0] == indexes[1])
  }

  @Test("a recording hands on only the headers that a replay has")
  func headers() async throws {
    let folder = try TemporaryFolder()
    let writer = try CaptureWriter(folder: folder.path, taken: "2021-03-01")
    var noisy = page
    noisy.headers.append(.init(name: "date", value: "now"))
    let response = Result<Response, Cause>.success(noisy)
    let result = await Fetcher.recording(into: writer, over: Fetcher { _ in response })
      .fetch(Request(url: "http://x.go.th/"))
    #expect(result == .success(page))
  }

  @Test("a server's names never reach the disk")
  func names() async throws {
    let folder = try TemporaryFolder()
    let url = "http://x.go.th/..%2F..%2Fetc/passwd?../../x"
    _ = try await capture([(url, .success(page))], in: folder.path)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let hash = SHA256Hex.of(page.body)
    #expect(
      Set(files) == [
        "capture.json", "bodies", "bodies/\(hash.prefix(2))", "bodies/\(hash.prefix(2))/\(hash)",
      ])
  }

  @Test("a folder that is no capture says why")
  func notACapture() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    #expect(throws: CaptureError.notAFolder(path + "/none")) { try Capture.open(path + "/none") }
    #expect(throws: CaptureError.indexMissing(folder: path)) { try Capture.open(path) }
    try folder.write(#"{"schema": 9, "what": "else"}"#, to: "capture.json")
    #expect(throws: CaptureError.wrongSchema(folder: path, found: 9)) { try Capture.open(path) }
    for text in ["", "[]", #"{"schema": 2, "taken": "2021"#, #"{"schema": 2}"#] {
      try folder.write(text, to: "capture.json")
      let error = #expect(throws: CaptureError.self) { try Capture.open(path) }
      #expect(error?.description.hasPrefix("\(path)/capture.json is damaged: ") == true)
    }
  }

  @Test("a hash that is a path is refused")
  func hashPath() async throws {
    let folder = try TemporaryFolder()
    _ = try await capture([("http://x.go.th/", .success(page))], in: folder.path)
    let index = String(
      decoding: FileManager.default.contents(atPath: folder.path + "/capture.json") ?? Data(),
      as: UTF8.self)
    try folder.write(
      index.replacing(SHA256Hex.of(page.body), with: "../../secret"), to: "capture.json")
    let error = #expect(throws: CaptureError.self) { try Capture.open(folder.path) }
    #expect(error?.description.contains("is not a SHA-256") == true)
  }

  @Test("a body that is gone, or another, is noticed")
  func bodies() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    _ = try await capture([("http://x.go.th/", .success(page))], in: path)
    let hash = SHA256Hex.of(page.body)
    let body = "bodies/\(hash.prefix(2))/\(hash)"
    try folder.write("other", to: body)
    #expect(throws: CaptureError.bodyDamaged(folder: path, url: "http://x.go.th/")) {
      try Capture.open(path)
    }
    try FileManager.default.removeItem(atPath: path + "/" + body)
    #expect(throws: CaptureError.bodyMissing(folder: path, url: "http://x.go.th/")) {
      try Capture.open(path)
    }
  }

  @Test("opened by its index alone, a body that is gone or another is told when it is asked for")
  func bodiesLater() async throws {
    let folder = try TemporaryFolder()
    let url = "http://x.go.th/"
    _ = try await capture([(url, .success(page))], in: folder.path)
    let hash = SHA256Hex.of(page.body)
    let sound = try Capture.openIndex(folder.path)
    #expect(await sound.replaying.fetch(Request(url: url)) == .success(page))
    #expect(sound.damage == nil)
    try folder.write("other", to: "bodies/\(hash.prefix(2))/\(hash)")
    let damaged = try Capture.openIndex(folder.path)
    #expect(damaged.damage == nil)
    #expect(await damaged.replaying.fetch(Request(url: url)) == .failure(.notCaptured))
    #expect(damaged.damage == .bodyDamaged(folder: folder.path, url: url))
  }

  @Test("a folder that cannot be made is told at once")
  func cannotWrite() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    #expect(throws: CaptureError.self) {
      try CaptureWriter(folder: folder.path + "/file/capture", taken: "2021-03-01")
    }
  }

  @Test("the hash is that of the standard")
  func hash() {
    #expect(
      SHA256Hex.of(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
