import Testing

@testable import Sharing

@Suite struct StoreTroubleTests {
  @Test(
    "trouble that passes is told from what stays",
    arguments: [
      (nil, true), ("08006", true), ("40P01", true), ("53300", true), ("57P01", true),
      ("25006", true), ("25P02", false), ("42501", false), ("42P01", false), ("22P05", false),
    ])
  func kinds(_ code: String?, _ isPassing: Bool) {
    let trouble = StoreTrouble(code: code, "no")
    #expect(trouble == (isPassing ? .unreachable("no") : .refused("no")))
  }

  @Test("the wait doubles up to its limit, is up to half less by chance, and begins anew")
  func backoff() {
    var backoff = Backoff()
    let waits = (0..<9).map { _ in backoff.next(chance: 0) / .milliseconds(1) }
    #expect(waits == [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000])
    backoff.reset()
    #expect(backoff.next(chance: 1) == .milliseconds(50))
  }

  @Test("tables of a newer program are left alone")
  func newer() throws {
    #expect(try Migration.due(after: []).map(\.name) == Migration.all.map(\.name))
    #expect(try Migration.due(after: Set(Migration.all.map(\.name))).isEmpty)
    let trouble = #expect(throws: StoreTrouble.self) { try Migration.due(after: ["99 more"]) }
    #expect(trouble?.description.contains("99 more") == true)
  }
}
