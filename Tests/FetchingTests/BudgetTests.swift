import Causes
import Testing

@testable import Fetching

@Suite struct BudgetTests {
  @Test("a run makes only so many requests")
  func requests() async {
    var budget = LiveOptions.Budget()
    budget.siteRequests = 2
    let fetcher = Fetcher { _ in .answer(200) }.within(budget)
    var ends: [String] = []
    for _ in 0..<3 { ends.append(await fetcher.fetch(Request(url: "http://x.example/")).summary) }
    #expect(ends == ["200 whole 0", "200 whole 0", "sys.budget"])
  }

  @Test("a run ends some time after its first request")
  func time() async {
    let time = FakeTime()
    let fetcher = Fetcher { _ in .answer(200) }.within(LiveOptions.Budget(), time: time.time)
    time.pass(.seconds(86_400))
    #expect(await fetcher.fetch(Request(url: "http://x.example/")).summary == "200 whole 0")
    time.pass(.seconds(1_801))
    #expect(await fetcher.fetch(Request(url: "http://x.example/")).summary == "sys.budget")
  }

  @Test("a look that takes too many requests is given up")
  func look() async throws {
    let server = RawServer { connection in
      connection.send(
        "HTTP/1.1 302 Found\r\nLocation: \(Int.random(in: 0...Int.max))\r\nContent-Length: 0\r\n")
      connection.send("Connection: close\r\n\r\n")
    }
    let fetcher = try Fetcher.once(port: server.port) { $0.budget.itemRequests = 3 }
    let trail = await fetcher.trail(from: "http://raw.example/")
    #expect(trail.final == .failure(.budgetSpent) && trail.hops.count == 3)
    #expect(await fetcher.trail(from: "http://raw.example/a").hops.count == 3)
  }

  @Test("time on the way is what a look may spend, and it is no part of a request")
  func spending() {
    let spending = Spending()
    #expect(spending.isWithin(LiveOptions.Budget()))
    spending.add(.seconds(301))
    #expect(!spending.isWithin(LiveOptions.Budget()))
    #expect(Request(url: "a") == Request(url: "a"))
  }
}
