import Fetching
import Filing
import Foundation
import Reports
import Scoring
import Storage

/// The copies of pages and files that showed each element the last time that it was seen well.
///
/// A store keeps what its last run fetched, so without them the copy of what vanished would go the
/// night it is missed. They are second names of the bodies in the store and take no room there;
/// they lie beside it, as a store holds nothing else.
struct LastCopies {
  /// The folder of `--store`.
  let store: String

  private var folder: String {
    "\(store.hasSuffix("/") ? String(store.dropLast()) : store).lost-and-found"
  }

  /// Keeps what the elements rest on now, before a run fetches anew, and lets go what none does.
  ///
  /// - Parameter nights: Earlier runs, the earliest first.
  /// - Throws: `HistoryTrouble`, `InputFaults`, `StopError`.
  func keep(_ nights: [Run], from history: AuditDatabase) throws {
    let wanted = try Self.hashes(nights, from: history)
    if wanted.isEmpty { return }
    try Files.naming(folder) { () throws(WriteTrouble) in try WholeFile.makeFolder(folder) }
    for hash in wanted where !Files.isThere(path(hash)) {
      guard let body = Capture.bodyFile(hash, in: store), Files.isThere(body) else { continue }
      try Self.make(path(hash)) { link(body, path(hash)) }
    }
    for name in try Files.names(in: folder) where Capture.isHash(name) && !wanted.contains(name) {
      try Self.make(path(name)) { unlink(path(name)) }
    }
  }

  /// Makes or takes away a name.
  private static func make(_ path: String, _ step: () -> Int32) throws {
    try Files.naming(path) { () throws(WriteTrouble) in
      if step() != 0 { throw WriteTrouble(path: path, code: errno) }
    }
  }

  /// Where the copy with a hash lies; `nil` when there is none.
  func copy(_ sha256: String) -> String? {
    guard Capture.isHash(sha256), Files.isThere(path(sha256)) else { return nil }
    return URL(filePath: path(sha256)).standardizedFileURL.path(percentEncoded: false)
  }

  private func path(_ hash: String) -> String { "\(folder)/\(hash)" }

  /// The hashes of what showed each element in the last run that passed it.
  private static func hashes(_ nights: [Run], from history: AuditDatabase) throws -> Set<String> {
    var elements: [Int64: Set<[String]>] = [:]
    var seen: Set<[String]> = []
    for run in nights.reversed() {
      let passed = run.verdicts.flatMap { item in
        item.elements.filter { $0.verdict == .pass }.map { [item.id, $0.id] }
      }
      let new = Set(passed).subtracting(seen)
      if !new.isEmpty { elements[run.number] = new }
      seen.formUnion(new)
    }
    var hashes: Set<String> = []
    for run in nights {
      guard let named = elements[run.number] else { continue }
      let items = try history.document(of: run).verdicts
      hashes.formUnion(
        items.flatMap { item in
          item.elements.filter { named.contains([item.id, $0.id]) }.flatMap(\.proofs).map(\.sha256)
        })
    }
    return hashes.filter(Capture.isHash)
  }
}
