import Testing

@testable import Sharing

/// Attempts, and what comes after the first look.
extension SharedStoreTests {
  @Test("a second look comes when nothing else is open, to who keeps the capture")
  func secondLook() async throws {
    let store = try await store()
    let ids = try await enlist(["a", "b"], in: store)
    let (me, other) = (worker("me", lease: .seconds(60)), worker("other", lease: .seconds(60)))
    for each in [me, other] { try await store.join(each) }
    let mine = try await claim(me, store)
    let others = try await claim(other, store)
    _ = try await store.post(.provisional("first"), of: mine[0], by: me)
    #expect(try await claim(me, store).isEmpty)
    #expect(try await store.finished(among: ids).isEmpty)
    _ = try await store.post(.result("r"), of: others[0], by: other)
    #expect(try await claim(other, store).isEmpty)
    let second = try #require(try await claim(me, store).first)
    #expect(second.look == .second)
    _ = try await store.post(.result("second"), of: second, by: me)
    #expect(try await store.finished(among: ids).first?.outcome == .result("second"))
  }

  @Test("a second look goes to another when its keeper is gone")
  func keeperGone() async throws {
    let store = try await store()
    _ = try await enlist(["a"], in: store)
    let me = worker("me", lease: .seconds(60))
    try await store.join(me)
    let claim = try #require(try await claim(me, store).first)
    _ = try await store.post(.provisional("first"), of: claim, by: me)
    try await store.leave(me)
    let other = try await self.claim(worker("other", lease: .seconds(60)), store)
    #expect(other.map(\.look) == [.second])
  }

  @Test("what is given back waits at once and costs no attempt; what is lost costs one")
  func attempts() async throws {
    let store = try await store()
    let ids = try await enlist(["a"], in: store)
    let me = worker("me")
    for _ in 0..<Claim.mostAttempts + 1 {
      #expect(try await claim(me, store).count == 1)
      try await store.leave(me)
    }
    for _ in 0..<Claim.mostAttempts { #expect(try await claim(me, store).count == 1) }
    #expect(try await claim(me, store).isEmpty)
    guard case .fault(let lines) = try await store.finished(among: ids).first?.outcome else {
      Issue.record("the agency is no fault")
      return
    }
    #expect(lines.count == 1)
  }

  @Test("a second look that ends its workers keeps the first result")
  func lostSecondLook() async throws {
    let store = try await store()
    let ids = try await enlist(["a"], in: store)
    let me = worker("me")
    let claim = try #require(try await claim(me, store).first)
    _ = try await store.post(.provisional("first"), of: claim, by: me)
    for _ in 0..<Claim.mostAttempts { #expect(try await self.claim(me, store).count == 1) }
    #expect(try await store.finished(among: ids).map(\.outcome) == [.result("first")])
  }

  @Test("a process of the same name takes what its forerunner had")
  func restart() async throws {
    let store = try await store()
    let ids = try await enlist(["a"], in: store)
    let me = worker("me", lease: .seconds(60))
    let lost = try #require(try await claim(me, store).first)
    try await store.join(me)
    #expect(try await claim(me, store).map(\.id) == ids)
    #expect(try await !store.post(.result("late"), of: lost, by: me))
  }
}
