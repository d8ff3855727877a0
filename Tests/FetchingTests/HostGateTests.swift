import Synchronization
import Testing

@testable import Fetching

@Suite struct HostGateTests {
  @Test("requests to one host start an interval apart, other hosts do not wait")
  func interval() async {
    let time = FakeTime()
    let gate = HostGate(time: time.time) { _ in .init(width: 1, pause: .seconds(1)) }
    for host in ["a", "a", "b", "a"] { _ = await gate.pass(host) {} }
    #expect(time.slept == [.seconds(1), .seconds(1)])
  }

  @Test("a pause that is asked for is kept from the last request on, and shortens none")
  func pause() async {
    let time = FakeTime()
    let gate = HostGate(time: time.time) { _ in .init(width: 1, pause: .seconds(2)) }
    for pause in [0, 3, 1] { _ = await gate.pass("a", after: .seconds(pause)) {} }
    #expect(time.slept == [.seconds(3), .seconds(2)])
  }

  @Test(
    "who answers slowly is asked less often, up to half a minute apart",
    arguments: [(0.2, 0.8), (3, 3), (12, 12), (40, 0)])
  func slow(_ answerTime: Double, _ wait: Double) async {
    let time = FakeTime()
    let gate = HostGate(time: time.time) { _ in .init(width: 1, pause: .seconds(1)) }
    _ = await gate.pass("a") { time.pass(.seconds(answerTime)) }
    _ = await gate.pass("a") {}
    #expect(time.slept == (wait > 0 ? [.seconds(wait)] : []))
  }

  @Test("a pause is a fifth shorter or longer by chance", arguments: [(0.0, 0.8), (0.5, 1.0)])
  func jitter(_ chance: Double, _ wait: Double) async {
    let fake = FakeTime()
    var time = fake.time
    time.random = { chance }
    let gate = HostGate(time: time) { _ in .init(width: 1, pause: .seconds(1)) }
    for _ in 0..<2 { _ = await gate.pass("a") {} }
    #expect(fake.slept == [.seconds(wait)])
  }

  @Test("a host that is held waits, and one that asks for nothing more does not")
  func held() async {
    let time = FakeTime()
    let gate = HostGate(time: time.time) { _ in .init(width: 1, pause: .seconds(1)) }
    _ = await gate.pass("a") { await gate.hold("a", for: .seconds(7)) }
    _ = await gate.pass("a", unless: { true }) {}
    #expect(time.slept.isEmpty)
    _ = await gate.pass("a") {}
    #expect(time.slept == [.seconds(7)])
  }

  @Test("turns that others take come on top of a pause, also for what is tried again")
  func shared() async {
    let time = FakeTime()
    let asked = Mutex<[Duration]>([])
    let turns = SharedTurns { _, pause in
      asked.withLock { $0.append(pause) }
      return .seconds(4)
    } hold: { _, wait in
      asked.withLock { $0.append(wait) }
    }
    let gate = HostGate(time: time.time, turns: turns) { host in
      .init(width: 1, pause: host == "own" ? .zero : .seconds(1))
    }
    _ = await gate.pass("a") {}
    _ = await gate.pass("a", after: .seconds(2)) { time.pass(.seconds(3)) }
    _ = await gate.pass("own") {}
    #expect(time.slept == [.seconds(4), .seconds(4)])
    // The answer took three seconds, so that the next turn is six after it was asked for.
    #expect(asked.withLock { $0 } == [.seconds(1), .seconds(2), .seconds(3)])
  }

  @Test("no more than the width are inside, and all get in")
  func width() async {
    let gate = HostGate { _ in .init(width: 3) }
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
