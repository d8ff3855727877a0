/// How many bytes of unfinished bodies may be held at once, over all transfers.
///
/// Beyond the limit every transfer waits but the oldest, which therefore always comes to its end
/// and gives its bytes back. Only the thread of curl's multi handle touches it.
final class ByteBudget {
  private let limit: Int
  private var used = 0
  private var active: Set<Int> = []

  init(limit: Int) { self.limit = limit }

  func start(_ id: Int) { active.insert(id) }

  func hasRoom(for id: Int) -> Bool { used < limit || active.min() == id }

  /// Counts bytes in.
  func take(_ count: Int) { used += count }

  /// Counts the bytes of a finished transfer out.
  func release(_ count: Int, of id: Int) {
    used -= count
    active.remove(id)
  }
}
