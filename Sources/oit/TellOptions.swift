import ArgumentParser
import Reports
import Storage
import ThaiText
import Watching

/// After how long a watch tells what may pass by itself.
struct TellOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Tell what could not be looked at or decided after so many nights in a row \
      (\(Patience.usual.trouble)).
      """,
      valueName: "nights"))
  var patience = Patience.usual.trouble

  @Option(
    help: ArgumentHelp(
      "The day on which the answers were submitted, YYYY-MM-DD of the common era.",
      discussion: """
        From then to --assessed-until a page that is gone is told the first night, and trouble after \
        three nights at most.
        """, valueName: "day"))
  var submitted: String?

  @Option(help: ArgumentHelp("The last day of the assessment.", valueName: "day"))
  var assessedUntil: String?

  func validate() throws {
    if !(1...60).contains(patience) { throw ValidationError("--patience: 1 to 60 was expected") }
    for (option, day) in [("--submitted", submitted), ("--assessed-until", assessedUntil)] {
      if let day, CalendarDay(iso: day) == nil {
        throw ValidationError("\(option): a day like 2021-04-30 was expected, not \(day)")
      }
    }
    if (submitted == nil) != (assessedUntil == nil) {
      throw ValidationError("--submitted and --assessed-until go together")
    }
    if let submitted, let assessedUntil, submitted > assessedUntil {
      throw ValidationError("--submitted is after --assessed-until")
    }
  }

  /// - Parameter today: `YYYY-MM-DD`, which sorts as days do.
  func isDuringAssessment(_ today: String) -> Bool {
    guard let submitted, let assessedUntil else { return false }
    return submitted <= today && today <= assessedUntil
  }

  /// What is to be told of tonight.
  func alarms(
    of tonight: ResultDocument, after nights: [(run: Run, alarms: [Alarm])]
  ) -> [Alarm] {
    var watch = Watch()
    for (run, alarms) in nights {
      _ = watch.look(at: Night(run), patience(on: run.today))
      watch.note(alarms)
    }
    return watch.look(at: Night(tonight), patience(on: tonight.today))
  }

  private func patience(on day: String) -> Patience {
    let patience = Patience(trouble: patience, address: Patience.usual.address)
    return isDuringAssessment(day) ? patience.duringAssessment : patience
  }
}

extension Night {
  init(_ run: Run) {
    self.init(number: run.number, terms: run.terms, verdicts: run.verdicts)
  }

  /// Tonight, which has no number yet.
  init(_ document: ResultDocument) {
    self.init(
      number: 0, terms: Run.terms(of: document), verdicts: document.verdicts)
  }
}
