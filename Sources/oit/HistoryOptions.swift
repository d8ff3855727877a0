import ArgumentParser
import Criteria
import Storage

/// Where a run is kept, and what it is held against.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep the run in this history (SQLite), which is begun where there is none.",
      valueName: "file"))
  var history: String?

  @Option(
    help: ArgumentHelp(
      """
      An earlier result (--json), or `last` for the last run of --history: say what changed, and \
      end with 4 when an item got worse.
      """,
      valueName: "file"))
  var baseline: String?

  /// The word for the last run that the history keeps.
  private static let last = "last"

  func validate() throws {
    if baseline == Self.last && history == nil {
      throw ValidationError(
        "--baseline last needs --history FILE; a file of that name is ./\(Self.last)")
    }
  }

  /// The history, opened before the work is done; a damaged one is put aside, which is said.
  func open() throws(HistoryTrouble) -> AuditDatabase? {
    try history.map { path throws(HistoryTrouble) in try AuditDatabase.begun(at: path) }
  }

  /// The history when it is there, to be read only.
  func existing() throws(HistoryTrouble) -> AuditDatabase? {
    guard let history, Files.isThere(history) else { return nil }
    return try AuditDatabase(existing: history)
  }

  /// What the run will be held against; `nil` when nothing was asked for, or nothing is kept yet.
  func baseline(for agency: Agency, in history: AuditDatabase?) throws -> Baseline? {
    guard let baseline else { return nil }
    guard baseline == Self.last, let history else {
      return try Baseline(baseline, of: agency.name, year: agency.year)
    }
    let name = NamedAgency(name: agency.name, province: agency.province)
    guard let run = try history.runs(of: name, year: agency.year, most: 1).first else {
      Console.complain(
        """
        \(history.path): ยังไม่มีผลตรวจครั้งก่อนของหน่วยงานนี้ · no earlier run of this agency and \
        year to compare with
        """)
      return nil
    }
    return Baseline(run)
  }
}

extension AuditDatabase {
  /// A history to write to.
  static func begun(at path: String) throws(HistoryTrouble) -> AuditDatabase {
    let (database, aside) = try open(path)
    if let aside {
      Console.complain(
        """
        \(path): ประวัติเสียหาย เก็บไฟล์เดิมไว้ที่ \(aside) แล้วเริ่มประวัติใหม่ · the history was \
        damaged; it was put aside as \(aside), and a new one was begun; `oit history --rebuild \
        --history \(path) --from …` brings runs back from what they kept
        """)
    }
    return database
  }

  /// The agency that a person names: by its file, its name, or its name and province.
  ///
  /// - Throws: `InputFaults` when the history has no such agency, or more than one.
  func agency(_ words: String, checklists: ChecklistsOption) throws -> NamedAgency {
    let all = try agencies()
    if Files.isThere(words) {
      var shelf = try CriteriaShelf(checklists)
      let agency = try shelf.read(Files.text(at: words), file: words).agency
      let name = NamedAgency(name: agency.name, province: agency.province)
      guard all.contains(name) else {
        throw InputFaults(path, "no run of \(name.text) is kept here")
      }
      return name
    }
    let found = all.filter { $0.name == words || $0.text == words }
    if found.count == 1 { return found[0] }
    let listed = (found.isEmpty ? all : found).prefix(10).map(\.text).joined(separator: ", ")
    throw InputFaults(
      path,
      found.isEmpty
        ? "no run of \(words) is kept here, and there is no such file; there are: \(listed)"
        : "there are several of this name; give one as it is written here: \(listed)")
  }

  /// Two runs of an agency and year: the last and the one before, or those of the numbers.
  ///
  /// - Throws: `InputFaults` when there are no such runs, or they are of two years.
  func pair(of agency: NamedAgency, numbers: [String]) throws -> (before: Run, after: Run) {
    let runs = try numbers.map { try run(numbered: $0, of: agency) }
    guard let after = try runs.count == 2 ? runs[1] : self.runs(of: agency, most: 1).first else {
      throw InputFaults(path, "no run of \(agency.text) is kept here")
    }
    let earlier = try self.runs(of: agency, year: after.year).first { $0.number < after.number }
    guard let before = runs.first ?? earlier else {
      throw InputFaults(path, "only one run of \(agency.text), FY\(after.year), is kept here")
    }
    guard before.year == after.year else {
      throw InputFaults(
        path,
        """
        run \(before.number) is of FY\(before.year), run \(after.number) of FY\(after.year); two \
        years are compared by `oit compare-years`
        """)
    }
    return (before, after)
  }

  /// - Throws: `InputFaults` when the agency has no run of that number.
  func run(numbered text: String, of agency: NamedAgency) throws -> Run {
    guard let number = Int64(text), let run = try run(number), run.agency == agency else {
      throw InputFaults(
        path, "there is no run \(text) of \(agency.text); `oit history` lists them")
    }
    return run
  }
}

extension NamedAgency {
  /// The name, and the province in brackets where it is known.
  var text: String { province.isEmpty ? name : "\(name) (\(province))" }
}
