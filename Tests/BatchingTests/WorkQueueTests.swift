import Testing

@testable import Batching

@Suite struct WorkQueueTests {
  private let queue = WorkQueue()

  private func job(_ capture: String) -> WorkJob {
    WorkJob(agency: "", file: "", capture: capture, result: "", today: "2023-06-30")
  }

  /// Does the next pass for a worker, and says of which agency it was.
  private func work(_ worker: Int) async throws -> String {
    let ticket = try #require(await queue.next(for: worker))
    ticket.outcome.resume(returning: .done)
    return ticket.job.capture
  }

  @Test("an agency stays with its worker, comes before new ones, and is not left when that is busy")
  func homes() async throws {
    async let first = queue.pass(job("a"))
    #expect(try await work(1) == "a")
    _ = await first
    // Each waits in the queue before the next one comes.
    async let new = queue.pass(job("b"))
    while queue.count < 1 { await Task.yield() }
    async let again = queue.pass(job("a"))
    while queue.count < 2 { await Task.yield() }
    #expect(try await work(1) == "a")
    _ = await again
    async let third = queue.pass(job("a"))
    while queue.count < 2 { await Task.yield() }
    #expect(try await work(2) == "b")
    #expect(try await work(2) == "a")
    _ = await (new, third)
  }
}
