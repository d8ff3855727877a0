internal import Foundation
internal import Glibc
internal import Subprocess

/// Child processes that read and judge, so that no page or document can hurt the process that
/// fetches: a child that dies or hangs costs the document it was reading, and a new one takes over.
package struct WorkerPool: Sendable {
  /// The program and arguments of a worker: it reads jobs and writes replies, a line each.
  package let program: String
  package let arguments: [String]
  package let width: Int
  /// A worker is replaced after so many passes, so that nothing builds up in it.
  private static let mostPasses = 500

  package init(program: String, arguments: [String], width: Int) {
    self.program = program
    self.arguments = arguments
    self.width = width
  }

  /// Works through the queue until it is closed.
  package func serve(_ queue: WorkQueue) async {
    await withDiscardingTaskGroup { group in
      for worker in 0..<width {
        group.addTask {
          while let ticket = await queue.next(for: worker) {
            await employ(worker, for: ticket, queue)
          }
        }
      }
    }
  }

  /// One worker's life: the first pass, and those that follow until it dies or has had enough.
  private func employ(
    _ worker: Int, for first: WorkQueue.Ticket, _ queue: WorkQueue
  ) async {
    let desk = Desk(first)
    do {
      let run = try await Subprocess.run(
        .name(name), arguments: .init(arguments),
        environment: .inherit.updating(["PATH": path]), input: .inputWriter, output: .sequence,
        error: .discarded
      ) { child in
        var replies = child.standardOutput.strings(bufferingPolicy: .maxLineLength(8 << 20))
          .makeAsyncIterator()
        for _ in 0..<Self.mostPasses {
          guard let job = await desk.job else { return }
          _ = try await child.standardInputWriter.write(Self.line(job))
          guard let outcome = try await Self.outcome(&replies, desk) else { return }
          await desk.settle(outcome)
          await desk.take(await queue.next(for: worker))
        }
      }
      await desk.settle(died: run.terminationStatus)
    } catch {
      await desk.settle(lost: "a worker cannot be started, or its pipe broke: \(error)")
    }
    // The last pass was done, and another was taken that no worker has seen yet.
    if let ticket = await desk.ticket { await employ(worker, for: ticket, queue) }
  }

  private var name: String { program.split(separator: "/").last.map(String.init) ?? program }

  /// The program's folder comes first in the search path, as programs are found by name.
  private var path: String {
    let inherited = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return program.dropLast(name.count) + ":" + inherited
  }

  private static func line(_ job: WorkJob) throws -> [UInt8] {
    [UInt8](try JSONEncoder().encode(job)) + [0x0A]
  }

  /// Reads replies until the pass is over; `nil` when the worker is gone.
  private static func outcome(
    _ replies: inout SubprocessOutputSequence.StringSequence<UTF8>.AsyncIterator, _ desk: Desk
  ) async throws -> PassOutcome? {
    while let line = try await replies.next() {
      switch try JSONDecoder().decode(WorkReply.self, from: Data(line.utf8)) {
      case .reading(let sha256): await desk.note(reading: sha256)
      case .judging: await desk.note(reading: nil)
      case .missing(let wanted): return .missing(wanted)
      case .done: return .done
      case .fault(let lines): return .fault(lines)
      case .diskFull: return .diskFull
      }
    }
    return nil
  }
}

/// What lies before one worker.
private actor Desk {
  private(set) var ticket: WorkQueue.Ticket?
  private var isBegun = false
  private var reading: String?

  init(_ ticket: WorkQueue.Ticket) { self.ticket = ticket }

  /// The job to do; from now on it is the worker's.
  var job: WorkJob? {
    isBegun = ticket != nil
    return ticket?.job
  }

  func take(_ next: WorkQueue.Ticket?) {
    ticket = next
    isBegun = false
    reading = nil
  }

  func note(reading sha256: String?) { reading = sha256 }

  func settle(_ outcome: PassOutcome) {
    ticket?.outcome.resume(returning: outcome)
    take(nil)
  }

  /// There is no worker to be had; the pass cannot be done.
  func settle(lost why: String) {
    settle(isBegun ? .died(sha256: reading, isTimeOut: false) : .fault([why]))
  }

  /// The worker is gone: a pass that it had begun has failed, one that it had not waits on.
  func settle(died status: TerminationStatus) {
    guard isBegun else { return }
    let isTimeOut = status == .signaled(SIGXCPU) || status == .signaled(SIGKILL)
    settle(.died(sha256: reading, isTimeOut: isTimeOut))
  }
}
