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

  func run() async throws {
    WorkLimits.limitMemory()
    let reader = try await ocr.documentReader()
    var shelf = try CriteriaShelf(checklists)
    while let line = readLine() {
      let job = try JSONDecoder().decode(WorkJob.self, from: Data(line.utf8))
      try Self.say(await Self.reply(to: job, reader, &shelf))
    }
  }

  private static func reply(
    to job: WorkJob, _ reader: DocumentReader, _ shelf: inout CriteriaShelf
  ) async -> WorkReply {
    do {
      let (agency, rulebook) = try shelf.read(job.agency, file: job.file)
      guard let today = CalendarDay(iso: job.today) else { return .fault(["no day: \(job.today)"]) }
      let pass = WorkPass(job: job, capture: try Capture.open(job.capture))
      let auditor = Auditor(rulebook, looker: pass.looker(reader), width: 1)
      let gathered = await auditor.gather(agency)
      if !pass.missing.isEmpty, !job.isLast { return .missing(pass.missing) }
      try say(.judging)
      WorkLimits.allow(cpuSeconds: WorkLimits.judging)
      var result = Auditor.judge(gathered, agency, rulebook, today: today)
      result.ignoresRobots = pass.ignoresRobots
      try Files.write(try JSONReport.line(of: result, version: Version.text), to: job.result)
      return .done
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
  private let wanted = Mutex<[Wanted]>([])

  init(job: WorkJob, capture: Capture) {
    self.job = job
    self.capture = capture
  }

  var ignoresRobots: Bool { capture.robots?.policy == .ours }

  /// In the order in which they were asked for, each once.
  var missing: [Wanted] { wanted.withLock { $0 } }

  func looker(_ reader: DocumentReader) -> Looker {
    let replay = capture.replaying
    var fetcher = Fetcher { [self] request in
      let result = await replay.fetch(request)
      // A robots.txt is asked for by the process that fetches, before any page that it is about.
      if result == .failure(.notCaptured), request.purpose != .robots { note(request) }
      return result
    }
    if let robots = capture.robots { fetcher = fetcher.obeying(robots) }
    return Looker(fetcher: fetcher, reader: reader, keepsFromReading: { [self] in keeps($0) })
  }

  private func note(_ request: Request) {
    let new = Wanted(url: request.url, byteLimit: request.byteLimit, purpose: request.purpose)
    wanted.withLock { if !$0.contains(new) { $0.append(new) } }
  }

  private func keeps(_ sha256: String) -> Cause? {
    if let cause = job.unread[sha256] { return cause }
    WorkLimits.allow(cpuSeconds: WorkLimits.reading)
    do {
      try WorkCommand.say(.reading(sha256: sha256))
    } catch {
      // Nobody listens any more, so nobody needs the rest.
      exit(ExitStatus.interrupted.rawValue)
    }
    return nil
  }
}

/// What a worker may use; beyond it the system ends the worker, and only the worker.
private enum WorkLimits {
  /// Seconds of processor for one body, and for judging one agency.
  static let reading: UInt = 20
  static let judging: UInt = 60
  /// Bytes of address space.
  private static let memory: UInt = 4 << 30

  static func limitMemory() {
    var limit = rlimit(rlim_cur: memory, rlim_max: memory)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }

  /// Grants so many more seconds from now.
  static func allow(cpuSeconds: UInt) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let used = UInt(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    limit.rlim_cur = min(used + cpuSeconds + 1, limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
  }
}
