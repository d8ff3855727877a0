import Criteria
package import Scoring

/// A result as OpenMetrics, for the textfile collector of Prometheus's node_exporter.
///
/// Everything is a gauge, as that collector also reads the older text format, which knows neither
/// `info` nor `stateset`. A score is two samples, its `low` and its `high` bound; names and labels
/// stay from run to run.
package struct MetricsReport: Sendable {
  private typealias Labels = [(name: String, value: String)]
  private typealias Sample = (labels: Labels, value: String)

  private let reported: ReportedResult

  package static func text(of result: AuditResult) -> String {
    let report = MetricsReport(reported: ReportedResult(result))
    return report.families.joined() + "# EOF\n"
  }

  private var result: AuditResult { reported.result }

  /// What tells this result from those of other agencies and years.
  private var identity: Labels {
    [
      ("agency", result.agency.name), ("site", result.agency.mainSite),
      ("fiscal_year", String(result.checklist.year)),
    ]
  }

  private var families: [String] {
    let score = result.score
    return [
      family("oit_score_points", "Score of an instrument, 0 to 100.", instruments),
      family("oit_total_points", "Total of the ITA, 0 to 100.", bounds(score.total, [])),
      family("oit_indicator_points", "Score of an indicator, 0 to 100.", indicators),
      family("oit_sub_indicator_points", "Score of a sub-indicator, 0 to 100.", subIndicators),
      family("oit_level", "1 for the level that the total comes to, 0 for others.", levels),
      family("oit_items", "Items by verdict.", counts),
      family("oit_item_verdict", "1 for the verdict on the item, 0 for others.", verdicts),
      family(
        "oit_audit_timestamp_seconds", "Start of the day as of which was judged, in Bangkok.",
        ReportDate.secondsInBangkok(result.today).map { [([], String($0))] } ?? [],
        unit: "seconds"),
    ]
  }

  private var instruments: [Sample] {
    Instrument.allCases.flatMap { instrument in
      bounds(result.score.instruments[instrument], [("instrument", instrument.rawValue)])
    }
  }

  private var indicators: [Sample] {
    result.checklist.indicators.flatMap { indicator in
      bounds(
        result.score.indicators[indicator.number], [("indicator", String(indicator.number))])
    }
  }

  private var subIndicators: [Sample] {
    reported.sections.flatMap { bounds($0.score, [("sub_indicator", $0.subIndicator.id)]) }
  }

  private var levels: [Sample] {
    let score = result.score
    return result.checklist.scoring.levels.flatMap { level in
      [("low", score.levelLow), ("high", score.levelHigh)].compactMap { bound, name in
        name.map { ([("level", level.name), ("bound", bound)], $0 == level.name ? "1" : "0") }
      }
    }
  }

  private var counts: [Sample] {
    Verdict.allCases.map { ([("verdict", $0.rawValue)], String(reported.count($0))) }
  }

  private var verdicts: [Sample] {
    reported.items.flatMap { item in
      Verdict.allCases.map { verdict in
        (
          [("item", item.item.id), ("verdict", verdict.rawValue)],
          item.verdict.verdict == verdict ? "1" : "0"
        )
      }
    }
  }

  private func bounds(_ score: Score?, _ labels: Labels) -> [Sample] {
    guard let score else { return [] }
    return [("low", score.low), ("high", score.high)].map { bound, value in
      (labels + [("bound", bound)], value.text(places: 2))
    }
  }

  /// A family without samples is left out.
  private func family(
    _ name: String, _ help: String, _ samples: [Sample], unit: String? = nil
  ) -> String {
    guard !samples.isEmpty else { return "" }
    let unit = unit.map { "# UNIT \(name) \($0)\n" } ?? ""
    let lines = samples.map { sample in
      let labels = (identity + sample.labels).map { "\($0.name)=\"\($0.value.escaped)\"" }
      return "\(name){\(labels.joined(separator: ","))} \(sample.value)\n"
    }
    return "# HELP \(name) \(help)\n# TYPE \(name) gauge\n" + unit + lines.joined()
  }
}

extension String {
  /// As the value of a label; other signs that break a line are gone from cleaned texts.
  fileprivate var escaped: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
