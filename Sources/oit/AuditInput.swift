import Criteria
import Judging
import Reports

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

extension Wording {
  /// Reads `wording.yaml` beside the checklists.
  static func load(from folder: ChecklistFolder) throws(InputFaults) -> Wording {
    let path = "\(folder.path)/wording.yaml"
    return try .read(text: Files.text(at: path), file: path)
  }
}
