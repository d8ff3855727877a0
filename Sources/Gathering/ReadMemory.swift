internal import Documents
internal import Synchronization

/// What was read lately, so that looks at the same bodies need not read them again: each pass of a
/// batch over an agency begins with what the last one has seen.
///
/// What comes of reading depends on nothing but the key, so that a verdict is the same with it.
package final class ReadMemory: Sendable {
  package struct Key: Sendable, Hashable {
    let sha256: String
    let url: String
    let contentType: String?
  }

  private struct State {
    var results: [Key: ReadResult] = [:]
    /// In the order in which they came.
    var order: [(key: Key, weight: Int)] = []
    var weight = 0
  }

  private let state = Mutex(State())
  /// Bytes of bodies whose results are kept; what was read of them takes several times as many.
  private let most: Int

  package init(most: Int = 12 << 20) { self.most = most }

  func result(_ key: Key) -> ReadResult? { state.withLock { $0.results[key] } }

  /// Keeps a result and lets the oldest ones go.
  func keep(_ result: ReadResult, _ key: Key, weight: Int) {
    state.withLock { state in
      guard weight <= most, state.results.updateValue(result, forKey: key) == nil else { return }
      state.order.append((key, weight))
      state.weight += weight
      while state.weight > most {
        let oldest = state.order.removeFirst()
        state.results[oldest.key] = nil
        state.weight -= oldest.weight
      }
    }
  }
}
