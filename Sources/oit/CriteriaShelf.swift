import Criteria
import Judging

/// The criteria that agencies' files go by, each year read once however many agencies there are.
struct CriteriaShelf {
  let folder: ChecklistFolder
  private let own: ChecklistLibrary?
  private let years: [Int]
  private var libraries: [Int: ChecklistLibrary] = [:]
  private var rulebooks: [Int: Rulebook] = [:]

  init(_ checklists: ChecklistsOption) throws(InputFaults) {
    folder = try checklists.folder()
    own = try checklists.ownLibrary(folder)
    years = try folder.years()
  }

  /// Reads an agency's file, and the rules that it is judged by.
  ///
  /// - Throws: `InputFaults` with every fault of the file, or of the criteria of its year.
  mutating func read(
    _ text: String, file: String
  ) throws(InputFaults) -> (agency: Agency, rulebook: Rulebook) {
    let value = try YAMLValue.parse(text, file: file)
    let year: Int
    if let own {
      year = own.checklist.year
    } else {
      year = try AgencyFile.year(of: value, among: years)
    }
    var library = try library(of: year)
    let agency = try AgencyFile.read(value, checklist: library.checklist)
    if agency.criteria.isEmpty { return (agency, try rulebook(of: year, library)) }
    library.checklist = library.checklist.applying(agency.criteria)
    return (agency, try Rulebook(library))
  }

  private mutating func library(of year: Int) throws(InputFaults) -> ChecklistLibrary {
    if let known = own ?? libraries[year] { return known }
    let library = try ChecklistLibrary.load(folder: folder, year: year)
    libraries[year] = library
    return library
  }

  private mutating func rulebook(
    of year: Int, _ library: ChecklistLibrary
  ) throws(InputFaults) -> Rulebook {
    if let known = rulebooks[year] { return known }
    let rulebook = try Rulebook(library)
    rulebooks[year] = rulebook
    return rulebook
  }
}
