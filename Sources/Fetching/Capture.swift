internal import Causes
internal import Foundation
internal import Synchronization

/// What an earlier run fetched, read from its folder.
///
/// The folder holds `capture.json` and `bodies/ab/<sha256>`; see `CaptureWriter`.
package struct Capture: Sendable {
  /// The day of the audit that made it, as `YYYY-MM-DD`.
  package let taken: String
  /// How that audit dealt with robots.txt; `nil` for one that looked at none.
  package let robots: RobotsManner?
  private let folder: String
  private let exchanges: [String: CapturedExchange]
  /// Notes what is wrong with a body that is asked for; `nil` when all were seen to be right.
  private let doubt: Doubt?

  /// Opens a folder and reads every body once, to see that it is there and what it was.
  package static func open(_ folder: String) throws(CaptureError) -> Capture {
    let index = try readIndex(folder)
    for exchange in index.exchanges {
      guard let answer = exchange.answer else { continue }
      _ = try sound(answer, of: exchange.url, in: folder)
    }
    return Capture(index, folder, doubt: nil)
  }

  /// Opens a folder by its index alone: a body is held against its hash when it is asked for.
  ///
  /// One that is missing or damaged counts as not captured, and `damage` tells.
  package static func openIndex(_ folder: String) throws(CaptureError) -> Capture {
    Capture(try readIndex(folder), folder, doubt: Doubt())
  }

  private init(_ index: CaptureIndex, _ folder: String, doubt: Doubt?) {
    taken = index.taken
    robots = index.robots
    self.folder = folder
    self.doubt = doubt
    exchanges = Dictionary(index.exchanges.map { ($0.url, $0) }) { _, last in last }
  }

  /// The first body that was asked for and is not what was captured.
  package var damage: CaptureError? { doubt?.first.withLock { $0 } }

  private final class Doubt: Sendable {
    let first = Mutex<CaptureError?>(nil)
  }

  /// The body as it was captured.
  private static func sound(
    _ answer: CapturedExchange.Answer, of url: String, in folder: String
  ) throws(CaptureError) -> [UInt8] {
    guard let body = body(of: answer, in: folder) else {
      throw .bodyMissing(folder: folder, url: url)
    }
    guard answer.isBody(body) else { throw .bodyDamaged(folder: folder, url: url) }
    return body
  }

  /// Answers from the capture and asks nothing of the network; what is not in it is
  /// `.notCaptured`.
  package var replaying: Fetcher {
    Fetcher { request in
      guard let exchange = exchanges[Self.key(request)] else { return .failure(.notCaptured) }
      return result(of: exchange, byteLimit: request.byteLimit)
    }
  }

  /// What it holds, for the index of a run of another day.
  func exchanges(asOf day: String) -> [String: CapturedExchange] {
    guard day != taken else { return exchanges }
    return exchanges.mapValues { exchange in
      var exchange = exchange
      if exchange.answer?.transferred == nil { exchange.answer?.transferred = taken }
      return exchange
    }
  }

  /// A body that an exchange of the capture has, by its SHA-256.
  package func body(sha256: String) -> [UInt8]? {
    let answer = exchanges.values.lazy.compactMap(\.answer).first { $0.sha256 == sha256 }
    return answer.flatMap { Self.body(of: $0, in: folder) }
  }

  /// Whether a text can name a body.
  package static func isHash(_ text: String) -> Bool { CapturedExchange.isHash(text) }

  /// Where the body with a hash lies in a folder, if it does; `nil` for what is no hash.
  package static func bodyFile(_ sha256: String, in folder: String) -> String? {
    isHash(sha256) ? "\(folder)/\(CapturedExchange.bodyPath(sha256))" : nil
  }

  /// The files that a replay needs, by their names in the folder: the index, then the bodies.
  package var files: [String] {
    let hashes = Set(exchanges.values.compactMap { $0.answer?.sha256 })
    return [CaptureIndex.fileName] + hashes.sorted().map(CapturedExchange.bodyPath)
  }

  /// The day on which a body came over the network, `YYYY-MM-DD`; the last one when it came twice.
  package func day(ofBody sha256: String) -> String {
    let days = exchanges.values.compactMap(\.answer).filter { $0.sha256 == sha256 }
      .map { $0.transferred ?? taken }
    return days.max() ?? taken
  }

  /// The bytes of one of its files; `nil` when it is gone.
  package func bytes(of file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder + "/" + file).map(Array.init)
  }

  private func result(
    of exchange: CapturedExchange, byteLimit: Int
  ) -> Result<Response, Cause> {
    guard let answer = exchange.answer else { return .failure(exchange.failure ?? .notCaptured) }
    guard answer.length <= byteLimit else { return .failure(.bodyTooLarge) }
    guard let body = body(of: answer, exchange.url) else { return .failure(.notCaptured) }
    return .success(
      Response(
        status: answer.status, headers: answer.headers, body: body, isWhole: answer.isWhole,
        brokenTLS: answer.brokenTLS))
  }

  private func body(of answer: CapturedExchange.Answer, _ url: String) -> [UInt8]? {
    guard let doubt else { return Self.body(of: answer, in: folder) }
    do {
      return try Self.sound(answer, of: url, in: folder)
    } catch {
      doubt.first.withLock { $0 = $0 ?? error }
      return nil
    }
  }

  /// Under which URL an exchange is kept: spellings of one address are one; what browsers are shown
  /// stands beside it, under a fragment that no request has.
  static func key(_ request: Request) -> String {
    let url = (try? WebAddress(request.url))?.text ?? request.url
    return request.purpose == .asBrowser ? url + "#as-browser" : url
  }

  static func readIndex(_ folder: String) throws(CaptureError) -> CaptureIndex {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw .notAFolder(folder) }
    let path = folder + "/" + CaptureIndex.fileName
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .indexMissing(folder: folder)
    }
    let schema = try decode(SchemaOnly.self, data, folder).schema
    guard schema == CaptureIndex.currentSchema else {
      throw .wrongSchema(folder: folder, found: schema)
    }
    let index = try decode(CaptureIndex.self, data, folder)
    try checkHashes(index, folder)
    return index
  }

  private struct SchemaOnly: Decodable { let schema: Int }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ data: Data, _ folder: String
  ) throws(CaptureError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      let detail = "it is not what oit writes there; fetch again into another folder."
      throw .indexDamaged(folder: folder, detail: detail)
    }
  }

  private static func checkHashes(_ index: CaptureIndex, _ folder: String) throws(CaptureError) {
    for hash in index.exchanges.flatMap(\.hashes) where !CapturedExchange.isHash(hash) {
      throw .indexDamaged(folder: folder, detail: "\"\(hash)\" is not a SHA-256.")
    }
  }

  static func body(of answer: CapturedExchange.Answer, in folder: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder + "/" + CapturedExchange.bodyPath(answer.sha256))
      .map(Array.init)
  }
}

extension CapturedExchange.Answer {
  /// Whether some bytes are the body that came.
  func isBody(_ bytes: [UInt8]) -> Bool {
    bytes.count == length && SHA256Hex.of(bytes) == sha256
  }
}
