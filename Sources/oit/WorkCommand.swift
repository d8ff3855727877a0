import ArgumentParser
import Auditing
import Batching
import Causes
import Criteria
import Documents
import Fetching
import Foundation
import Gathering
import Reports
import Scoring
import Synchronization
import ThaiText

/// `oit work`: reads jobs of `oit batch` and does them; nothing for people.
struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Does the reading and judging for `oit batch`.",
    shouldDisplay: false)

  @OptionGroup var checklists: ChecklistsOption
  @OptionGroup var ocr: OCROption
  @OptionGroup var limits: WorkerLimits

  @Option(help: "Where what was read in PDF files is kept.")
  var readings: String?

  func run() async throws {
    // Ctrl-C reaches every process of a terminal. The one that fetches ends the workers in order; a
    // worker that died by itself would be taken for the victim of a document.
    for number in [SIGINT, SIGTERM] { _ = signal(number, SIG_IGN) }
    WorkerLimits.limitMemory()
    let reader = try await ocr.documentReader(
      kept: readings.map { ReadingShelf(folder: $0).readings })
    var shelf = try CriteriaShelf(checklists)
    let memory = ReadMemory()
    while let line = readLine() {
      let job = try JSONDecoder().decode(WorkJob.self, from: Data(line.utf8))
      try Self.say(await reply(to: job, reader, memory, &shelf))
    }
  }

  private func reply(
    to job: WorkJob, _ reader: DocumentReader, _ memory: ReadMemory,
    _ shelf: inout CriteriaShelf
  ) async -> WorkReply {
    do {
      let (agency, rulebook) = try shelf.read(job.agency, file: job.file)
      guard let today = CalendarDay(iso: job.today) else { return .fault(["no day: \(job.today)"]) }
      let capture = try Capture.openIndex(job.capture)
      let pass = WorkPass(job: job, capture: capture, limits: limits)
      let auditor = Auditor(rulebook, looker: pass.looker(reader, memory), width: 1)
      let gathered = await auditor.gather(agency)
      if !pass.missing.isEmpty, !job.isLast { return .missing(pass.missing) }
      if let damage = capture.damage { return .fault(["\(job.file): \(damage)"]) }
      try Self.say(.judging)
      limits.allowJudging()
      var result = Auditor.judge(gathered, agency, rulebook, today: today)
      result.ignoresRobots = pass.ignoresRobots
      let line = try JSONReport.line(of: result, version: Version.text)
      if line.utf8.count > Files.mostOfMany { return .fault(["the result is larger than 64 MiB"]) }
      try Files.write(line, to: job.result)
      return .done
    } catch let stop as StopError where stop.status == .diskFull {
      return .diskFull
    } catch let faults as InputFaults {
      return .fault(faults.faults.map(\.description))
    } catch {
      return .fault(["\(job.file): \(error)"])
    }
  }

  /// Nobody reads what is not flushed: a line is written whole, at once.
  fileprivate static func say(_ reply: WorkReply) throws {
    let line = try JSONEncoder().encode(reply) + Data([0x0A])
    try FileHandle.standardOutput.write(contentsOf: line)
  }
}

/// One pass over what is kept of a site, taking note of what is not.
private final class WorkPass: Sendable {
  private let job: WorkJob
  private let capture: Capture
  private let limits: WorkerLimits
  private let wanted = Mutex<[Wanted]>([])

  init(job: WorkJob, capture: Capture, limits: WorkerLimits) {
    self.job = job
    self.capture = capture
    self.limits = limits
  }

  var ignoresRobots: Bool { capture.robots?.policy == .ours }

  /// In the order in which they were asked for, each once.
  var missing: [Wanted] { wanted.withLock { $0 } }

  func looker(_ reader: DocumentReader, _ memory: ReadMemory) -> Looker {
    let replay = capture.replaying
    var fetcher = Fetcher { [self] request in
      let result = await replay.fetch(request)
      // A robots.txt is asked for by the process that fetches, before any page that it is about.
      if result == .failure(.notCaptured), request.purpose != .robots { note(request) }
      return result
    }
    if let robots = capture.robots { fetcher = fetcher.obeying(robots) }
    return Looker(
      fetcher: fetcher, reader: reader, memory: memory,
      keepsFromReading: { [self] in keeps($0) })
  }

  private func note(_ request: Request) {
    let new = Wanted(url: request.url, byteLimit: request.byteLimit, purpose: request.purpose)
    wanted.withLock { if !$0.contains(new) { $0.append(new) } }
  }

  private func keeps(_ sha256: String) -> Cause? {
    if let cause = job.unread[sha256] { return cause }
    limits.allowReading()
    do {
      try WorkCommand.say(.reading(sha256: sha256))
    } catch {
      // Nobody listens any more, so nobody needs the rest.
      exit(ExitStatus.interrupted.rawValue)
    }
    return nil
  }
}
