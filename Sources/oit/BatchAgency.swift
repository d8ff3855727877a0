import Criteria
import Fetching
import Judging
import Preparing
import Sharing

/// One agency of a batch, its file read and found right.
struct BatchAgency: Sendable {
  /// What tells it from the others in the names of files: of agency, year and main site.
  let key: String
  /// What its result rests on beside the site, in 16 hexadecimal digits.
  let basis: String
  let text: String
  /// What the file is called in faults.
  let file: String
  /// The host of its main site.
  let host: String
  /// The hash of the criteria.
  let checklist: String

  /// The agencies of a table.
  ///
  /// - Throws: every fault of the table and of the agencies' files, and agencies that come twice.
  static func all(
    of list: String, checklists: ChecklistsOption, today: String
  ) throws(InputFaults) -> [BatchAgency] {
    var shelf = try CriteriaShelf(checklists)
    let faults = FaultList()
    var agencies: [BatchAgency] = []
    var places: [String: SourcePlace] = [:]
    let table = try Files.table(at: list, most: Files.mostOfMany)
    for entry in try BatchList.read(table, file: list).entries {
      do throws(InputFaults) {
        let agency = try BatchAgency(entry, &shelf, beside: list, today: today)
        if let first = places.updateValue(entry.place, forKey: agency.key) {
          faults.add(entry.place, "the agency stands in line \(first.line), too")
        }
        agencies.append(agency)
      } catch {
        for fault in error.faults { faults.add(fault.place, fault.message) }
      }
    }
    try faults.throwIfAny()
    return agencies
  }

  private init(
    _ entry: BatchList.Entry, _ shelf: inout CriteriaShelf, beside list: String, today: String
  ) throws(InputFaults) {
    file = entry.file.map { Self.path($0, beside: list) } ?? "\(entry.place)"
    text = entry.file == nil ? entry.text : try Files.text(at: file)
    let (agency, rulebook) = try shelf.read(text, file: file)
    key = Self.hash([agency.name, "\(agency.year)", agency.mainSite])
    host = Self.host(of: agency.mainSite)
    checklist = rulebook.checklist.hash
    basis = Self.hash([text, rulebook.checklist.hash, today, Version.text])
  }

  /// An agency that a worker has taken from a store.
  init(_ claim: Claim) {
    key = claim.key
    basis = claim.basis
    text = claim.agency
    file = claim.file
    host = claim.host
    checklist = claim.checklist
  }

  /// As a store keeps it for its workers.
  ///
  /// What a result rests on are there the terms, too.
  func enlisted(at position: Int, terms: AuditTerms) -> Enlisted {
    Enlisted(
      key: key, basis: Self.hash([basis, terms.text]), position: position, host: host,
      terms: terms, checklist: checklist, agency: text, file: file)
  }

  /// What is no address has no host; the audit says so.
  private static func host(of site: String) -> String {
    do {
      return try WebAddress(site).host
    } catch {
      return ""
    }
  }

  /// A relative path is meant from where the table lies.
  private static func path(_ file: String, beside list: String) -> String {
    guard !file.hasPrefix("/"), let slash = list.lastIndex(of: "/") else { return file }
    return list[...slash] + file
  }

  private static func hash(_ parts: [String]) -> String {
    String(SHA256Hex.of(Array(parts.joined(separator: "\u{0}").utf8)).prefix(16))
  }
}
