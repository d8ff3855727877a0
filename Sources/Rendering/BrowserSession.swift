import Causes
import Fetching
import Foundation
import Subprocess

/// Runs a conversation with a browser over its pipe.
struct BrowserSession: Sendable {
  let writer: StandardInputWriter
  let output: SubprocessOutputSequence
  let fetcher: Fetcher
  /// A message that is longer is no page.
  private static let mostMessageBytes = 64 << 20

  private enum Event: Sendable {
    case message(DevTools.Message)
    case fetched(request: String, Result<Response, Cause>)
    case closed
  }

  /// The markup that came of it; `nil` when the browser gave up or ended.
  ///
  /// - Throws: `Renderer.TimeOut` after `Renderer.patience`, or when the pipe breaks.
  func draw(_ drawing: Drawing) async throws -> String? {
    let (events, source) = AsyncStream.makeStream(of: Event.self)
    return try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask { try await converse(drawing, events, source) }
      group.addTask {
        try await listen(source)
        // The conversation ends itself when it hears of the end.
        try await Task.sleep(for: Renderer.patience)
        return nil
      }
      group.addTask {
        try await Task.sleep(for: Renderer.patience)
        throw Renderer.TimeOut()
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  private func listen(_ source: AsyncStream<Event>.Continuation) async throws {
    var bytes: [UInt8] = []
    for try await buffer in output {
      buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
      while let end = bytes.firstIndex(of: 0) {
        let data = Data(bytes[..<end])
        bytes.removeSubrange(...end)
        source.yield(.message(try JSONDecoder().decode(DevTools.Message.self, from: data)))
      }
      guard bytes.count <= Self.mostMessageBytes else { break }
    }
    source.yield(.closed)
  }

  private func converse(
    _ drawing: Drawing, _ events: AsyncStream<Event>, _ source: AsyncStream<Event>.Continuation
  ) async throws -> String? {
    var drawing = drawing
    return try await withThrowingDiscardingTaskGroup { group in
      var actions = drawing.start()
      var iterator = events.makeAsyncIterator()
      while true {
        for action in actions {
          switch action {
          case .send(let command): try await send(command)
          case .fetch(let request, let url):
            group.addTask {
              let answer = await fetcher.trail(from: url).final
              source.yield(.fetched(request: request, answer))
            }
          case .finish(let markup): return markup
          case .give: return nil
          }
        }
        switch await iterator.next() {
        case .message(let message): actions = drawing.take(message)
        case .fetched(let request, let answer): actions = drawing.answer(request, answer)
        case .closed, nil: return nil
        }
      }
    }
  }

  private func send(_ command: DevTools.Command) async throws {
    var bytes = [UInt8](try JSONEncoder().encode(command))
    bytes.append(0)
    _ = try await writer.write(bytes)
  }
}
