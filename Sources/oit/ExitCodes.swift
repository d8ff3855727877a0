import ArgumentParser
import Scoring
import Storage

/// What the command tells a script when it ends; the README lists them.
enum ExitStatus: Int32 {
  case nothingFailed = 0
  case somethingFailed = 1
  /// A file or an argument of the user is wrong.
  case wrongInput = 2
  /// Nothing failed, but something could not be decided.
  case undecided = 3
  case worseThanBaseline = 4
  /// Stopped on the way; the same command goes on from there.
  case interrupted = 5
  case diskFull = 6
  case storeUnusable = 7
  /// A watch could not send what it has to tell; it waits for the next night.
  case unsent = 8

  var code: ExitCode { ExitCode(rawValue) }

  init(of trouble: HistoryTrouble) {
    self =
      switch trouble {
      case .missing: .wrongInput
      case .full: .diskFull
      default: .storeUnusable
      }
  }

  /// What verdicts tell a script.
  init(of verdicts: some Sequence<Verdict>) {
    let verdicts = Set(verdicts)
    self =
      verdicts.contains(.fail)
      ? .somethingFailed : verdicts.contains(.undecided) ? .undecided : .nothingFailed
  }
}
