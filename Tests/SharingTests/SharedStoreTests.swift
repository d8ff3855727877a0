import PostgresServing
import Testing

@testable import Sharing

/// What workers and batches see of each other through one server.
@Suite(.postgres) struct SharedStoreTests {
  static let terms = AuditTermsTests.usual
  static let kinds: Set = [Offer.Kind(terms: terms.text, checklist: "c")]

  func database() async throws -> StoreAddress {
    let server = try #require(PostgresTrait.server)
    return try StoreAddress(try await server.database())
  }

  func store() async throws -> SharedStore { try await .open(database()) }

  /// Agencies by the hosts of their main sites.
  func enlist(_ hosts: [String], in store: SharedStore) async throws -> [Int64] {
    try await store.enlist(
      hosts.enumerated().map { index, host in
        Enlisted(
          key: "k\(index)", basis: "b", position: index, host: host, terms: Self.terms,
          checklist: "c", agency: "agency: ตำบล '\"\\ \(index)", file: "list.csv:\(index)")
      })
  }

  /// A worker whose claims are over as soon as they are made, unless it has a lease.
  func worker(_ name: String, lease: Duration = .zero) -> Worker {
    Worker(name: name, lease: lease)
  }

  func claim(_ worker: Worker, _ store: SharedStore, most: Int = 10) async throws -> [Claim] {
    try await store.claim(for: worker, kinds: Self.kinds, most: most)
      .sorted { $0.id < $1.id }
  }

  @Test("an agency goes from the list to a worker and comes back as a result, once")
  func way() async throws {
    let store = try await store()
    let ids = try await enlist(["a", "b"], in: store)
    let me = worker("me", lease: .seconds(60))
    let claims = try await claim(me, store)
    #expect(claims.map(\.id) == ids && claims.map(\.agency)[1] == "agency: ตำบล '\"\\ 1")
    #expect(try await claim(worker("other", lease: .seconds(60)), store).isEmpty)
    #expect(try await store.post(.result("{\"ก\": 1}\n"), of: claims[0], by: me))
    #expect(try await store.post(.fault(["one", "two"]), of: claims[1], by: me))
    let finished = try await store.finished(among: ids)
    #expect(finished.map(\.outcome) == [.result("{\"ก\": 1}\n"), .fault(["one", "two"])])
    #expect(try await claim(me, store).isEmpty)
  }

  @Test("a list that is given again changes nothing, but that faults are tried again")
  func again() async throws {
    let store = try await store()
    let ids = try await enlist(["a", "b", "c"], in: store)
    let me = worker("me", lease: .seconds(60))
    let claims = try await claim(me, store)
    _ = try await store.post(.result("r"), of: claims[0], by: me)
    _ = try await store.post(.fault(["f"]), of: claims[1], by: me)
    #expect(try await enlist(["a", "b", "c"], in: store) == ids)
    #expect(try await store.finished(among: ids).map(\.id) == [ids[0]])
    #expect(try await claim(me, store).map(\.id) == [ids[1]])
  }

  @Test("a claim that was not renewed is another's, and what the first brings late is refused")
  func late() async throws {
    let store = try await store()
    let ids = try await enlist(["a"], in: store)
    let (slow, quick) = (worker("slow"), worker("quick", lease: .seconds(60)))
    let first = try #require(try await claim(slow, store).first)
    let second = try #require(try await claim(quick, store).first)
    #expect(second.id == first.id && second.token > first.token)
    #expect(try await store.renew(slow, tokens: [first.token]).isEmpty)
    #expect(try await store.renew(quick, tokens: [second.token]) == [second.token])
    #expect(try await !store.post(.result("late"), of: first, by: slow))
    #expect(try await store.post(.result("right"), of: second, by: quick))
    #expect(try await !store.post(.result("later"), of: first, by: slow))
    #expect(try await store.finished(among: ids).map(\.outcome) == [.result("right")])
  }

  @Test(
    "a result is taken after the lease when nobody else has come, and taking it twice is no harm")
  func overdue() async throws {
    let store = try await store()
    _ = try await enlist(["a"], in: store)
    let slow = worker("slow")
    let claim = try #require(try await claim(slow, store).first)
    for _ in 0..<2 { #expect(try await store.post(.result("r"), of: claim, by: slow)) }
  }

  @Test("agencies of one host go to one worker at a time")
  func hosts() async throws {
    let store = try await store()
    let ids = try await enlist(["a", "a", "b"], in: store)
    let (me, other) = (worker("me", lease: .seconds(60)), worker("other", lease: .seconds(60)))
    let mine = try await claim(me, store, most: 1)
    #expect(mine.map(\.id) == [ids[0]])
    let others = try await claim(other, store)
    #expect(others.map(\.id) == [ids[2]])
    _ = try await store.post(.result("r"), of: mine[0], by: me)
    #expect(try await claim(other, store).map(\.id) == [ids[1]])
  }

  @Test("workers that claim at the same time share the agencies, each to one")
  func race() async throws {
    let address = try await database()
    let first = try await SharedStore.open(address)
    let hosts = (0..<40).map { "h\($0 % 20)" }
    _ = try await enlist(hosts, in: first)
    let claims = try await withThrowingTaskGroup(of: [(String, Claim)].self) { group in
      for number in 0..<4 {
        group.addTask {
          let store = try await SharedStore.open(address)
          let me = worker("w\(number)", lease: .seconds(60))
          var all: [(String, Claim)] = []
          for _ in 0..<6 { all += try await claim(me, store, most: 2).map { (me.name, $0) } }
          return all
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(claims.map(\.1.id)).count == claims.count)
    let holders = Dictionary(grouping: claims) { Int($0.1.key.dropFirst())! % 20 }
    #expect(holders.values.allSatisfy { Set($0.map(\.0)).count == 1 })
  }

  @Test("a worker takes its share of what is open")
  func share() async throws {
    let store = try await store()
    _ = try await enlist(["a", "b", "c", "d", "e"], in: store)
    let (me, other) = (worker("me", lease: .seconds(60)), worker("other", lease: .seconds(60)))
    for each in [me, other] { try await store.join(each) }
    #expect(try await claim(me, store).count == 3)
    #expect(try await claim(me, store).isEmpty)
    #expect(try await claim(other, store).count == 2)
  }

  @Test("what a worker is not fit for it does not get, and is told of")
  func offers() async throws {
    let store = try await store()
    _ = try await enlist(["a", "b"], in: store)
    #expect(try await store.claim(for: worker("me"), kinds: [], most: 1).isEmpty)
    let offers = try await store.offers(beside: [])
    #expect(offers.map(\.kind) == Array(Self.kinds))
    #expect(offers.map(\.terms) == [Self.terms] && offers[0].file == "list.csv:0")
    #expect(try await store.offers(beside: Self.kinds).isEmpty)
  }

  @Test("a worker whose lease ran out does not take anew what it has under way")
  func underWay() async throws {
    let store = try await store()
    let ids = try await enlist(["a"], in: store)
    let slow = worker("slow")
    #expect(try await claim(slow, store).map(\.id) == ids)
    let again = try await store.claim(for: slow, kinds: Self.kinds, most: 1, besides: ids)
    #expect(again.isEmpty)
  }
}
