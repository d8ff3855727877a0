internal import Causes
internal import Foundation

/// Keeps what is fetched in a folder: bodies by their hash as they come, the index at the end.
///
/// Every file is written under a temporary name and then renamed, so that a run that is killed
/// leaves whole files only, and an older index stays true.
package actor CaptureWriter {
  private let folder: String
  private let taken: String
  private let robots: RobotsManner?
  private var exchanges: [String: CapturedExchange] = [:]
  /// The first trouble with the disk: requests go on, `finish` tells.
  private var trouble: CaptureError?

  /// Makes the folder; `taken` is the day of the audit as `YYYY-MM-DD`.
  ///
  /// - Parameter goesOn: Whether what a capture that lies there holds is kept beside what comes.
  package init(
    folder: String, taken: String, robots: RobotsManner? = nil, goesOn: Bool = false
  ) throws(CaptureError) {
    self.folder = folder
    self.taken = taken
    self.robots = robots
    if goesOn, FileManager.default.fileExists(atPath: folder + "/" + CaptureIndex.fileName) {
      exchanges = try Capture.open(folder).exchanges
    }
    try Self.makeFolder(folder + "/bodies")
  }

  /// The addresses at which nothing was seen because of trouble that may have passed by now.
  package var troubled: [String] {
    exchanges.values.filter(\.mayHavePassed).map(\.url).sorted()
  }

  /// Writes the index. Throws the first trouble that a body had, too.
  package func finish() throws(CaptureError) {
    if let trouble { throw trouble }
    let sorted = exchanges.values.sorted { $0.url < $1.url }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let path = folder + "/" + CaptureIndex.fileName
    do {
      let index = CaptureIndex(taken: taken, robots: robots, exchanges: sorted)
      try encoder.encode(index).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path: path, detail: error.localizedDescription)
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
    let hash = SHA256Hex.of(response.body)
    let path = folder + "/" + CapturedExchange.bodyPath(hash)
    if !FileManager.default.fileExists(atPath: path) {
      try Self.makeFolder(folder + "/bodies/" + hash.prefix(2))
      do {
        try Data(response.body).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw .cannotWrite(path: path, detail: error.localizedDescription)
      }
    }
    return CapturedExchange.Answer(
      status: response.status, headers: response.headers, isWhole: response.isWhole,
      brokenTLS: response.brokenTLS, sha256: hash, length: response.body.count)
  }

  private static func makeFolder(_ path: String) throws(CaptureError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: path, detail: error.localizedDescription)
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

extension Cause {
  fileprivate var isOfNoRequest: Bool { self == .breakerOpen || self == .budgetSpent }
}

extension Response {
  fileprivate func keeping(_ names: Set<String>) -> Response {
    var response = self
    response.headers.removeAll { !names.contains($0.name) }
    return response
  }
}
