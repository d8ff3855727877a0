import Foundation
import Sharing

/// A batch whose agencies workers audit, here or on other machines: puts them into the store, and
/// fetches each result into the folder where a batch of one process would have written it.
struct SharedBatch: Sendable {
  let store: SharedStore
  let folder: BatchFolder
  let agencies: [BatchAgency]
  let terms: AuditTerms
  let meter: BatchMeter
  /// How often the store is asked for what is new.
  private static let pace = Duration.milliseconds(500)

  /// Whether every agency was brought to an end; `false` when the task was cancelled.
  ///
  /// - Throws: `StoreTrouble` when the store says no, `StopError` when the disk is full.
  func run() async throws -> Bool {
    do {
      var pending = try await enlist()
      try await hintAtWorkers(pending)
      while !pending.isEmpty {
        let finished = try await store.finished(among: pending.keys)
        for each in finished {
          if let agency = pending.removeValue(forKey: each.id) { try take(each.outcome, agency) }
        }
        if finished.isEmpty { try await Task.sleep(for: Self.pace) }
      }
      return true
    } catch is CancellationError {
      return false
    }
  }

  /// Those that have no result here yet, by their numbers in the store.
  private func enlist() async throws -> [Int64: BatchAgency] {
    for agency in agencies where folder.isDone(agency) {
      try meter.done(folder.result(of: agency), isNew: false)
    }
    let missing = agencies.enumerated().filter { !folder.isDone($0.element) }
    let numbers = try await store.enlist(
      missing.map { $0.element.enlisted(at: $0.offset, terms: terms) })
    return Dictionary(uniqueKeysWithValues: zip(numbers, missing.map(\.element)))
  }

  private func hintAtWorkers(_ pending: [Int64: BatchAgency]) async throws {
    guard !pending.isEmpty, try await !store.hasWorkers() else { return }
    Console.complain(
      "no worker is there yet; start some: oit worker --store \(store.address) --out DIR")
  }

  private func take(_ outcome: Finished.Outcome, _ agency: BatchAgency) throws {
    switch outcome {
    case .fault(let lines): meter.failed(agency.file, lines)
    case .result(let text):
      try Files.write(text, to: folder.result(of: agency))
      try folder.noteSwept(agency)
      try meter.done(folder.result(of: agency), isNew: true)
    }
  }
}
