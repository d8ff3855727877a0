import Auditing
import Criteria
import Fetching
import Gathering
import Judging
import Reports
import Scoring

/// The files an audit starts from, read and found right: agency, checklist with checks, wording.
struct AuditInput {
  let agency: Agency
  let rulebook: Rulebook
  let wording: Wording

  /// - Throws: `InputFaults` with every fault of these files.
  init(agencyFile: String, checklists: ChecklistsOption) throws(InputFaults) {
    let text = try Files.text(at: agencyFile)
    var shelf = try CriteriaShelf(checklists)
    (agency, rulebook) = try shelf.read(text, file: agencyFile)
    wording = try Wording.load(from: shelf.folder)
  }
}

extension AuditInput {
  /// Judges what an earlier run kept.
  func judgeAgain(_ source: FetchSource, _ ocr: OCROption) async throws -> AuditResult {
    let looker = Looker(fetcher: source.fetcher, reader: try await ocr.documentReader(), draw: nil)
    let auditor = Auditor(rulebook, looker: looker, width: 8, sweepWait: source.sweepWait)
    var result = await auditor.audit(agency, today: source.today) { _, _ in }
    result.ignoresRobots = source.robots?.policy == .ours
    return result
  }
}

extension Wording {
  /// Reads `wording.yaml` beside the checklists.
  static func load(from folder: ChecklistFolder) throws(InputFaults) -> Wording {
    let path = "\(folder.path)/wording.yaml"
    return try .read(text: Files.text(at: path), file: path)
  }
}
