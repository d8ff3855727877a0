import Batching
import Foundation
import Testing

/// With a shell script in the part of the worker.
@Suite struct WorkerPoolTests {
  private static let job = WorkJob(
    agency: "", file: "a.yaml", capture: "c", result: "r", today: "2023-06-30")

  /// Has a script do so many passes, one after another.
  private func outcomes(_ script: String, passes: Int) async -> [PassOutcome] {
    let pool = WorkerPool(program: "/bin/sh", arguments: ["-c", script], width: 1)
    let queue = WorkQueue()
    async let served: Void = pool.serve(queue)
    var outcomes: [PassOutcome] = []
    for _ in 0..<passes { outcomes.append(await queue.pass(Self.job)) }
    queue.close()
    await served
    return outcomes
  }

  @Test("one worker does one pass after another")
  func passes() async {
    let script = #"while read -r job; do echo '{"judging":{}}'; echo '{"done":{}}'; done"#
    #expect(await outcomes(script, passes: 3) == [.done, .done, .done])
  }

  @Test("a worker that dies is told with what it was reading, and another takes its place")
  func deaths() async {
    let script = #"read -r job; echo '{"reading":{"sha256":"aa"}}'; kill -KILL $$"#
    let died = PassOutcome.died(sha256: "aa", isTimeOut: true)
    #expect(await outcomes(script, passes: 2) == [died, died])
  }

  @Test("a worker that ends without a word, or says what is no reply, has died of nothing")
  func speechless() async {
    let died = PassOutcome.died(sha256: nil, isTimeOut: false)
    #expect(await outcomes("read -r job", passes: 1) == [died])
    #expect(await outcomes("read -r job; echo nonsense; sleep 0", passes: 1) == [died])
  }

  @Test("where no worker can be started the pass has failed")
  func none() async {
    let pool = WorkerPool(program: "/none/such", arguments: [], width: 1)
    let queue = WorkQueue()
    async let served: Void = pool.serve(queue)
    let outcome = await queue.pass(Self.job)
    queue.close()
    await served
    guard case .fault(let lines) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(lines.count == 1)
  }
}
