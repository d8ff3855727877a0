import Fetching
import PostgresServing
import Testing

@testable import Sharing

/// Turns, tables and rights on a real server.
extension SharedStoreTests {
  @Test("turns at a host are a pause apart over all who take them, and wait for who is held")
  func turns() async throws {
    let address = try await database()
    let turns = [
      try await SharedStore.open(address).turns, try await SharedStore.open(address).turns,
    ]
    let hour = Duration.seconds(3600)
    var waits: [Duration] = []
    for number in 0..<4 { waits.append(await turns[number % 2].take("a", hour)) }
    // What has passed since the first turn is missing from the others, and is less than a minute.
    for (number, wait) in waits.enumerated() {
      #expect(wait <= hour * number && wait > hour * number - .seconds(60))
    }
    #expect(await turns[0].take("b", hour) == .zero)
    await turns[1].hold("b", hour * 5)
    #expect(await turns[0].take("b", hour) > hour * 5 - .seconds(60))
  }

  @Test(
    "a store that is made by many at once is made once, and one made by a newer program is left")
  func tables() async throws {
    let address = try await database()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = try await SharedStore.open(address) } }
      try await group.waitForAll()
    }
    let store = try await SharedStore.open(address)
    _ = try await store.ask("INSERT INTO oit.migrations (name) VALUES ('99 more')")
    await #expect(throws: StoreTrouble.self) { try await SharedStore.open(address) }
  }

  @Test("who has no right to make tables is told so")
  func rights() async throws {
    let server = try #require(PostgresTrait.server)
    let url = try await server.database()
    _ = try await server.psql("CREATE ROLE guest LOGIN", in: url)
    let address = try StoreAddress(url.replacing("oit@", with: "guest@"))
    let trouble = await #expect(throws: StoreTrouble.self) { try await SharedStore.open(address) }
    guard case .refused = trouble else {
      Issue.record("\(String(describing: trouble))")
      return
    }
  }

  @Test("a store that is not there is told with the reason, and no password")
  func unreachable() async throws {
    let address = try StoreAddress("postgres://me:secret@/oit?host=/none")
    let trouble = await #expect(throws: StoreTrouble.self) { try await SharedStore.open(address) }
    guard case .unreachable(let why) = trouble else {
      Issue.record("\(String(describing: trouble))")
      return
    }
    #expect(why.contains("/none") && !why.contains("secret") && !why.contains("\n"))
  }
}
