import Testing

@testable import Fetching

@Suite struct HostGateTests {
  @Test("requests to one host start an interval apart, other hosts do not wait")
  func interval() async {
    let time = FakeTime()
    let gate = HostGate(time: time.time) { _ in .init(width: 1, interval: .seconds(1)) }
    for host in ["a", "a", "b", "a"] { _ = await gate.pass(host) {} }
    #expect(time.slept == [.seconds(1), .seconds(1)])
  }

  @Test("a pause that is asked for is kept from the last request on, and shortens none")
  func pause() async {
    let time = FakeTime()
    let gate = HostGate(time: time.time) { _ in .init(width: 1, interval: .seconds(2)) }
    for pause in [0, 3, 1] { _ = await gate.pass("a", after: .seconds(pause)) {} }
    #expect(time.slept == [.seconds(3), .seconds(2)])
  }

  @Test("no more than the width are inside, and all get in")
  func width() async {
    let gate = HostGate { _ in .init(width: 3, interval: .zero) }
    let crowd = Crowd()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          await gate.pass("a") {
            await crowd.enter()
            await Task.yield()
            await crowd.leave()
          }
        }
      }
    }
    #expect(await crowd.most <= 3)
    #expect(await crowd.total == 50)
  }

  @Test("who is cancelled in the queue leaves it, and the place goes to the next")
  func cancelled() async {
    let turnstile = Turnstile(width: 1)
    #expect(await turnstile.enter())
    let waiting = Task { await turnstile.enter() }
    waiting.cancel()
    #expect(await waiting.value == false)
    let next = Task { await turnstile.enter() }
    turnstile.leave()
    #expect(await next.value)
  }
}

/// Counts who is inside.
private actor Crowd {
  private var now = 0
  private(set) var most = 0
  private(set) var total = 0

  func enter() {
    now += 1
    most = max(most, now)
    total += 1
  }

  func leave() { now -= 1 }
}
