import Reports
import Scoring

/// What a batch came to, in words and as an exit code.
///
/// It rests on the written results alone, so that a run that was resumed says the same as one that
/// never stopped.
struct BatchSummary {
  let overview: Overview
  /// How many agencies have no result.
  let missing: Int

  /// A line an agency, the best first: how many items pass, fail and are undecided, and the OIT.
  var text: String {
    let lines = overview.agencies.map { agency in
      let counts = [Verdict.pass, .fail, .undecided].map { "\(agency.count($0))" }
      return "\(agency.name): \(counts.joined(separator: "/")) · OIT \(agency.oit?.text ?? "")"
    }
    let rest = missing > 0 ? ["ยังไม่มีผล · without a result: \(missing)"] : []
    return (lines + rest).joined(separator: "\n")
  }

  var exitStatus: ExitStatus {
    if missing > 0 { return .undecided }
    return ExitStatus(of: overview.agencies.lazy.flatMap(\.marks).map(\.verdict))
  }
}
