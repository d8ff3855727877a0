internal import Causes
internal import Filing
internal import Foundation

/// Keeps what is fetched in a folder: bodies by their hash as they come, the index at the end.
///
/// Every file is written whole (`WholeFile`), so that a run that is killed leaves whole files only,
/// and an older index stays true. When the index is written, bodies that it does not name go.
package actor CaptureWriter {
  private let folder: String
  private let taken: String
  private let robots: RobotsManner?
  private let known: KnownAnswers?
  private let lock: FolderLock
  private var exchanges: [String: CapturedExchange] = [:]
  /// The first trouble with the disk: requests go on, `finish` tells.
  private var trouble: CaptureError?

  /// Makes the folder; `taken` is the day of the audit as `YYYY-MM-DD`.
  ///
  /// - Parameter known: What an earlier run kept in the folder; of that, what meets with trouble now
  ///   stays, to be asked after the next time.
  /// - Parameter goesOn: Whether what a capture that lies there holds is kept beside what comes.
  /// - Throws: `CaptureError` when the folder cannot be written, or another run writes there.
  package init(
    folder: String, taken: String, robots: RobotsManner? = nil, known: KnownAnswers? = nil,
    goesOn: Bool = false
  ) throws(CaptureError) {
    self.folder = folder
    self.known = known
    self.taken = taken
    self.robots = robots
    try Self.makeFolder(folder + "/bodies")
    lock = try FolderLock(folder)
    if goesOn, FileManager.default.fileExists(atPath: folder + "/" + CaptureIndex.fileName) {
      exchanges = try Capture.openIndex(folder).exchanges(asOf: taken)
    }
  }

  /// The addresses at which nothing was seen because of trouble that may have passed by now; not
  /// what was asked for as a browser, which decides nothing.
  package var troubled: [String] {
    exchanges.values.filter { $0.mayHavePassed && !$0.url.contains("#") }.map(\.url).sorted()
  }

  /// Writes the index. Throws the first trouble that a body had, too.
  package func finish() throws(CaptureError) {
    if let trouble { throw trouble }
    let index = CaptureIndex(
      taken: taken, robots: robots,
      exchanges: exchanges.values.map(withEarlier).sorted { $0.url < $1.url })
    try write(Self.bytes(of: index), to: CaptureIndex.fileName)
    CaptureSweep(folder: folder, index: index).run()
  }

  private func withEarlier(_ exchange: CapturedExchange) -> CapturedExchange {
    var exchange = exchange
    if exchange.isTrouble { exchange.earlier = known?.kept(of: exchange.url) ?? exchange.earlier }
    return exchange
  }

  private static func bytes(of index: CaptureIndex) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return [UInt8](try encoder.encode(index))
    } catch {
      preconditionFailure("an index of texts and numbers can be written: \(error)")
    }
  }

  /// Keeps one result; of two for one URL the last counts.
  func keep(_ result: Result<Response, Cause>, of url: String) {
    switch result {
    // Of a request that was not made, an earlier one says more.
    case .failure(let failure) where failure.isOfNoRequest && exchanges[url] != nil: break
    case .failure(let failure):
      exchanges[url] = CapturedExchange(url: url, failure: failure)
    case .success(let response):
      do {
        exchanges[url] = CapturedExchange(url: url, answer: try store(response))
      } catch {
        trouble = trouble ?? error
      }
    }
  }

  private func store(_ response: Response) throws(CaptureError) -> CapturedExchange.Answer {
    let answer = CapturedExchange.Answer(
      status: response.status, headers: response.headers, isWhole: response.isWhole,
      brokenTLS: response.brokenTLS, sha256: SHA256Hex.of(response.body),
      length: response.body.count,
      transferred: response.transferred == taken ? nil : response.transferred)
    // What lies there under the same name may be damaged.
    if Capture.body(of: answer, in: folder) != response.body {
      try Self.makeFolder(folder + "/bodies/" + answer.sha256.prefix(2))
      try write(response.body, to: CapturedExchange.bodyPath(answer.sha256))
    }
    return answer
  }

  private func write(_ bytes: [UInt8], to name: String) throws(CaptureError) {
    do {
      try WholeFile.write(bytes, to: folder + "/" + name)
    } catch {
      throw .cannotWrite(error)
    }
  }

  private static func makeFolder(_ path: String) throws(CaptureError) {
    do {
      try WholeFile.makeFolder(path)
    } catch {
      throw .cannotWrite(error)
    }
  }
}

extension Fetcher {
  /// Hands on what another fetcher gets, and keeps it.
  ///
  /// Headers that a capture does not keep are dropped here already, so that a run over the
  /// capture sees the same as the run that made it. A cancelled request is not kept.
  package static func recording(into writer: CaptureWriter, over fetcher: Fetcher) -> Fetcher {
    Fetcher { request in
      let result = await fetcher.fetch(request)
      guard result != .failure(.cancelled) else { return result }
      let kept = CapturedExchange.keptHeaders
      await writer.keep(result.map { $0.keeping(kept) }, of: Capture.key(request))
      // Cookies serve the trail that is under way, and are nobody else's business.
      return result.map { $0.keeping(kept.union(["set-cookie"])) }
    }
  }
}

extension Response {
  fileprivate func keeping(_ names: Set<String>) -> Response {
    var response = self
    response.headers.removeAll { !names.contains($0.name) }
    return response
  }
}
