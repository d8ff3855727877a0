import ArgumentParser
import Criteria
import Foundation
import Reports
import Sending
import Storage
import ThaiText
import Watching

/// `oit watch`: one night of a watch over an agency's site.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Audits one agency each night and tells, once, what was lost or mended.",
    usage: "oit watch AGENCY.yaml --history FILE --store FOLDER [--mail …] [--webhook …]",
    discussion: """
      Takes the options of `oit check`. The run is kept in the history and held against the last \
      night that saw each element well: a lost element is told at once, and once; a page that is \
      gone, the second night; what could not be looked at, after --patience nights; other words on a \
      page that passes, never. --dry-run shows the messages, sends and keeps nothing. --install and \
      --cron have it run each night.

      Mail: --mail, --mail-from and --smtp; $OIT_SMTP_USER and $OIT_SMTP_PASSWORD where the server \
      asks for them. Webhook: --webhook or $OIT_WEBHOOK, with $OIT_WEBHOOK_TOKEN as bearer token. \
      What cannot be sent waits in the history for the next night.

      Exit code 0: nothing new, or something was mended; 2: the input is wrong; 4: something got \
      worse; 6: the disk is full; 7: the store or the history cannot be used; 8: a message was not \
      sent.
      """
  )

  @OptionGroup var check: CheckCommand

  @OptionGroup(title: "What is told") var telling: TellOptions

  @OptionGroup(title: "Who is told") var sending: SendOptions

  @OptionGroup(title: "Every night") var installing: InstallOptions

  @Flag(help: "Show the messages; send and keep nothing.")
  var dryRun = false

  func validate() throws {
    guard check.time.history != nil else {
      throw ValidationError("--history FILE keeps the nights that are held against each other")
    }
    if check.time.baseline != nil {
      throw ValidationError("--baseline is for `oit check`; a watch holds nights against nights")
    }
  }

  func run() async throws {
    if installing.isAsked {
      // A night that cannot begin is told now, not when nobody looks.
      _ = try check.input()
      return try installing.run(for: check.agency)
    }
    let ways = try sending.ways()
    let input = try check.input()
    let name = NamedAgency(name: input.agency.name, province: input.agency.province)
    // What cannot be kept is told before the work is done.
    let history = try dryRun ? check.time.existing() : check.time.open()
    let nights = try history?.nights(of: name, year: input.agency.year) ?? []
    let copies = check.keeping.store.map(LastCopies.init)
    if let history { try copies?.keep(nights.map(\.run), from: history) }
    let audit = try await check.audit(input, isPrinted: false)
    let document = audit.document
    let alarms = telling.alarms(of: document, after: nights)
    let report = AlarmReport(
      alarms, tonight: document, earlier: try earlier(alarms, nights.map(\.run), history),
      copy: { copies?.copy($0) },
      isDuringAssessment: telling.isDuringAssessment(document.today), wording: input.wording,
      language: check.lang)
    let letters = ways.letters(of: report)
    if !check.reports.takesOutput {
      try show(report, letters, ways, isFirst: nights.isEmpty, input)
    }
    if dryRun { throw code(alarms, isSent: true) }
    // Opened anew: in the meantime another run may have put the file aside.
    guard let history = try check.time.open() else {
      preconditionFailure("`validate` asks for a history")
    }
    try history.append(night: document, audit.circumstances, alarms: alarms, letters: letters)
    throw code(alarms, isSent: try deliver(history.unsent(of: name), by: ways, history))
  }

  /// The results of the nights that saw well what is gone.
  private func earlier(
    _ alarms: [Alarm], _ runs: [Run], _ history: AuditDatabase?
  ) throws -> [Int64: ResultDocument] {
    var documents: [Int64: ResultDocument] = [:]
    for number in Set(alarms.compactMap(\.lastGood)) {
      guard let run = runs.first(where: { $0.number == number }) else { continue }
      documents[number] = try history?.document(of: run)
    }
    return documents
  }

  private func show(
    _ report: AlarmReport, _ letters: [Letter], _ ways: SendWays, isFirst: Bool,
    _ input: AuditInput
  ) throws {
    let words = input.wording.watch
    guard let message = report.message(to: .everyone) else {
      let label: WatchLabel = isFirst ? .firstNight : .nothing
      return try Console.print("\(input.agency.name.clean): \(words[label][check.lang])")
    }
    if letters.isEmpty || !dryRun {
      return try Console.print("\(message.subject)\n\n\(message.text)")
    }
    for letter in letters {
      try Console.print("--- \(ways.receivers(of: letter))\n\(letter.subject)\n\n\(letter.text)")
    }
  }

  /// - Returns: whether everything was handed over.
  private func deliver(
    _ letters: [Letter], by ways: SendWays, _ history: AuditDatabase
  ) throws -> Bool {
    var isSent = true
    for letter in letters {
      do throws(SendTrouble) {
        try ways.send(letter)
      } catch {
        Console.complain(
          """
          ส่งข้อความไม่ได้ เก็บไว้ส่งครั้งหน้า · a message was not sent and waits for the next \
          run: \(error)
          """)
        isSent = false
        continue
      }
      try history.noteSent(letter, at: Date().formatted(.iso8601))
    }
    return isSent
  }

  private func code(_ alarms: [Alarm], isSent: Bool) -> ExitCode {
    if alarms.contains(where: \.isWorse) { return ExitStatus.worseThanBaseline.code }
    return isSent ? ExitStatus.nothingFailed.code : ExitStatus.unsent.code
  }
}
