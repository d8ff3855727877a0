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
    let folder = try checklists.folder()
    let text = try Files.text(at: agencyFile)
    var library: ChecklistLibrary
    if let own = try checklists.ownLibrary(folder) {
      library = own
    } else {
      let year = try AgencyFile.year(text: text, file: agencyFile, among: try folder.years())
      library = try ChecklistLibrary.load(folder: folder, year: year)
    }
    agency = try AgencyFile.read(text: text, file: agencyFile, checklist: library.checklist)
    library.checklist = library.checklist.applying(agency.criteria)
    rulebook = try Rulebook(library)
    wording = try Wording.load(from: folder)
  }
}

extension Wording {
  /// Reads `wording.yaml` beside the checklists.
  static func load(from folder: ChecklistFolder) throws(InputFaults) -> Wording {
    let path = "\(folder.path)/wording.yaml"
    return try .read(text: Files.text(at: path), file: path)
  }
}
