internal import FoundationEssentials
import Scoring
import Watching

/// What a watch tells after a night, for programs that take it by a webhook.
struct AlarmDocument: Encodable {
  static let schemaName = "oit-watch/1"

  struct Entry: Encodable {
    let kind: Alarm.Kind
    let item: String
    let element: String?
    let reason: Reason
    /// The reason in words.
    let text: String
    /// `webmaster`, `officer` or `person`; missing where nothing is to be done.
    let who: String?
    /// How many nights in a row, where that says something.
    let nights: Int?
    let lastSeen: LastSeen?
  }

  struct LastSeen: Encodable {
    let day: String
    let proof: Proof
  }

  let schema = schemaName
  let program: ResultDocument.Program
  let checklist: ResultDocument.ChecklistMark
  let agency: ResultDocument.AgencyMark
  let today: String
  let duringAssessment: Bool
  let subject: String
  let text: String
  let alarms: [Entry]

  init(_ report: AlarmReport, _ alarms: [Alarm], _ subject: String, _ text: String) {
    program = report.tonight.program
    checklist = report.tonight.checklist
    agency = report.tonight.agency
    today = report.tonight.today
    duringAssessment = report.isDuringAssessment
    self.subject = subject
    self.text = text
    self.alarms = alarms.map { alarm in
      Entry(
        kind: alarm.kind, item: alarm.item, element: alarm.element, reason: alarm.reason,
        text: report.reason(alarm), who: report.wording.actor(alarm.reason)?.rawValue,
        nights: alarm.nights > 0 ? alarm.nights : nil,
        lastSeen: report.evidence(of: alarm).map { LastSeen(day: $0.day, proof: $0.proof) })
    }
  }

  /// The document in one line.
  var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    } catch {
      preconditionFailure("every value here can be written: \(error)")
    }
  }
}
