import Criteria
import Foundation
import Reports

/// The results of a batch in one file, a line each: read as a stream, however many there are.
struct BatchResults {
  let path: String
  /// So many lines are read at once, each on a processor of its own.
  private static let atOnce = 16

  /// - Throws: `InputFaults` when there is no such file, or a line of it is no result.
  func overview() async throws -> Overview {
    var builder = OverviewBuilder()
    var pending: [(line: Int, bytes: [UInt8])] = []
    var rest: [UInt8] = []
    var line = 0
    let handle = try Files.reading(path)
    while true {
      let piece = [UInt8](try handle.read(upToCount: 1 << 20) ?? Data())
      for part in (rest + piece).lines(isLast: piece.isEmpty, rest: &rest) {
        line += 1
        if !part.isEmpty { pending.append((line, Array(part))) }
      }
      if rest.count > Files.mostOfMany {
        throw InputFaults([
          InputFault(SourcePlace(file: path, line: line + 1), "the line is larger than 64 MiB")
        ])
      }
      while pending.count >= Self.atOnce || piece.isEmpty && !pending.isEmpty {
        for digest in try await digests(Array(pending.prefix(Self.atOnce))) { builder.take(digest) }
        pending.removeFirst(min(Self.atOnce, pending.count))
      }
      if piece.isEmpty { return builder.overview }
    }
  }

  /// In the order of the lines.
  private func digests(_ lines: [(line: Int, bytes: [UInt8])]) async throws -> [ResultDigest] {
    try await withThrowingTaskGroup(of: (Int, ResultDigest).self) { group in
      for (number, bytes) in lines {
        group.addTask { [path] in
          (number, try ResultDigest.read(bytes, at: SourcePlace(file: path, line: number)))
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

extension [UInt8] {
  /// The lines that end in it; what follows the last end is the rest, or a line when nothing comes.
  fileprivate func lines(isLast: Bool, rest: inout [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = split(separator: 0x0A, omittingEmptySubsequences: false)
    rest = isLast ? [] : Array(lines.removeLast())
    return lines
  }
}
