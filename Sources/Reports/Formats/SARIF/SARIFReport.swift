package import Criteria
internal import FoundationEssentials
package import Scoring

/// A result as SARIF 2.1.0: a rule an item, a result an element that failed or that a person has
/// to look at.
///
/// Places point into the bodies that a capture keeps, by their hashes; the base id `CAPTURE` is
/// the folder of `oit check --capture`.
package struct SARIFReport: Sendable {
  static let base = "CAPTURE"

  let phrasing: Phrasing
  let reported: ReportedResult
  let bodies: SARIFBodies

  private init(_ result: AuditResult, _ phrasing: Phrasing) {
    self.phrasing = phrasing
    reported = ReportedResult(result)
    bodies = SARIFBodies(reported)
  }

  /// - Throws: what the encoder throws, which means a bug: every value here can be written.
  package static func text(
    of result: AuditResult, wording: Wording, language: Language, version: String
  ) throws -> String {
    let report = SARIFReport(result, Phrasing(wording: wording, language: language))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let log = SARIFLog(runs: [report.run(version)])
    return String(decoding: try encoder.encode(log), as: UTF8.self) + "\n"
  }

  private func run(_ version: String) -> SARIFLog.Run {
    let result = reported.result
    return SARIFLog.Run(
      tool: .init(
        driver: .init(
          version: version, semanticVersion: version, rules: reported.items.map(rule))),
      language: phrasing.language.rawValue,
      automationDetails: .init(id: "oit/\(result.checklist.year)/\(result.agency.mainSite)"),
      originalUriBaseIds: [
        Self.base: .init(description: .init(text: "oit check --capture FOLDER"))
      ],
      artifacts: bodies.artifacts,
      results: reported.items.enumerated().flatMap { index, item in results(item, index) })
  }

  private func rule(_ item: ReportedItem) -> SARIFLog.Rule {
    let title = item.item.title[phrasing.language]
    let required = item.item.elements.filter { $0.force == .required }
    let texts = required.map { $0.text[phrasing.language] }
    let list = Markdown.joined(texts.map { "- \($0)\n" })
    let heading = phrasing.label(.elements)
    let help: Markdown = "**\(item.item.id) \(title)**\n\n\(heading):\n\n\(list)"
    return SARIFLog.Rule(
      id: item.item.id, name: item.item.concept,
      shortDescription: .init(text: "\(item.item.id) \(title)"),
      fullDescription: .init(text: ([title] + texts).joined(separator: " · ")),
      help: .init(
        text: "\(item.item.id) \(title)\n\(heading):\n" + texts.map { "- \($0)\n" }.joined(),
        markdown: help.source))
  }

  /// One result an element that has not passed; what does not apply says nothing.
  private func results(_ item: ReportedItem, _ index: Int) -> [SARIFLog.Result] {
    item.elements.compactMap { element, verdict in
      guard let kind = SARIFKind(verdict) else { return nil }
      let ruling = item.verdict.ruling.map {
        SARIFLog.Suppression(justification: "\($0.by): \($0.why)")
      }
      return SARIFLog.Result(
        ruleId: item.item.id, ruleIndex: index, kind: kind.kind, level: kind.level,
        message: .init(text: message(item, element, verdict)),
        locations: bodies.locations(of: verdict.proofs, phrasing),
        relatedLocations: bodies.addresses(of: verdict.proofs, item),
        partialFingerprints: [
          "oitElement/v1": [
            reported.result.agency.mainSite, "\(reported.result.checklist.year)",
            item.item.id, verdict.id, verdict.reason.rawValue,
          ].joined(separator: "|")
        ],
        suppressions: ruling.map { [$0] })
    }
  }

  private func message(
    _ item: ReportedItem, _ element: Element?, _ verdict: ElementVerdict
  ) -> String {
    let what = "\(item.item.id) \(phrasing.text(element, verdict)): \(phrasing.reason(verdict))"
    let advice = phrasing.wording.advice(verdict.reason, phrasing.language)
    return [what, advice].compactMap(\.self).joined(separator: " – ")
  }
}

/// What SARIF calls a verdict; only a fail may have a level.
private struct SARIFKind {
  let kind: String
  let level: String

  /// `nil` where there is nothing to tell.
  init?(_ verdict: ElementVerdict) {
    switch verdict.verdict {
    case .fail: (kind, level) = ("fail", verdict.isRequired ? "error" : "note")
    case .undecided: (kind, level) = ("review", "none")
    case .pass, .notApplicable: return nil
    }
  }
}
