import Fetching
import PostgresServing
import Synchronization
import Testing

@testable import Sharing

/// A server that is stopped and started again under those who use it.
@Suite struct OutageTests {
  @Test("what is asked in an outage is answered after it; turns are local until all are back")
  func outage() async throws {
    try await PostgresServer.during { server in
      let notices = Mutex<[SharedStore.Notice]>([])
      let store = try await SharedStore.open(try StoreAddress(try await server.database())) {
        notice in
        notices.withLock { $0.append(notice) }
      }
      let (me, other) = (
        Worker(name: "me", lease: .seconds(60)), Worker(name: "o", lease: .seconds(60))
      )
      try await store.join(other)
      try await store.join(me)
      try await server.stop()
      // Two workers: each makes its pauses twice as long.
      #expect(await store.turns.take("a", .seconds(3)) == .seconds(3))
      async let joined: Void = store.join(me)
      try await server.start()
      try await joined
      #expect(try await store.hasWorkers())
      // The turns that were taken are forgotten: both workers may still be waiting for theirs.
      #expect(await store.turns.take("b", .seconds(3600)) > .seconds(7000))
      let seen = notices.withLock { $0 }
      #expect(seen.count == 2 && seen.last == .back, "\(seen)")
    }
  }
}
