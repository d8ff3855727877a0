import Criteria
import Scoring

/// The wording in one language, as the files for other programs and for tables need it.
struct Phrasing: Sendable {
  let wording: Wording
  let language: Language

  func label(_ label: Label) -> String { wording.labels[label][language] }

  func verdict(_ verdict: Verdict) -> String { wording.verdicts[verdict][language] }

  /// An element's reason as a sentence without a full stop.
  func reason(_ element: ElementVerdict) -> String {
    wording.text(element.reason, language, details: element.details)
  }

  /// An item's reasons in one line; where a person has ruled, by whom and why.
  func reasons(_ item: ReportedItem) -> String {
    let ruling = item.verdict.ruling.map { ["\($0.by): \($0.why)"] } ?? []
    return (item.reasons(wording, language) + ruling).joined(separator: " · ")
  }

  /// What is to be done, each with who can do it.
  func advice(_ item: ReportedItem) -> [String] {
    item.advice(wording, language).map { $0.who.isEmpty ? $0.text : "\($0.text) (\($0.who))" }
  }

  func warning(_ warning: Warning) -> String {
    let text = wording.warnings[warning.code][language]
    return warning.detail.isEmpty ? text : "\(text): \(warning.detail)"
  }

  /// What an element asks, for one that the checklist does not know its id.
  func text(_ element: Element?, _ verdict: ElementVerdict) -> String {
    element?.text[language] ?? verdict.id
  }

  /// `เทศบาลตำบล… · ปีงบประมาณ พ.ศ. 2564 · ผลการตรวจ ณ วันที่ 31 มีนาคม 2564`
  func heading(_ result: AuditResult) -> String {
    let year = "\(label(.fiscalYear)) \(result.checklist.year)"
    let day = "\(label(.asOf)) \(ReportDate.text(result.today, language))"
    return [result.agency.name, year, day].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
