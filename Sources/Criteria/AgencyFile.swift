/// Reads `agency.yaml`: an agency and what it submitted for each item.
package enum AgencyFile {
  /// Reads the file against the checklist of its year.
  ///
  /// Items that the file leaves out have no answer; that is the auditor's finding, not a fault.
  /// - Throws: every fault of the file, each with its line.
  package static func read(
    text: String, file: String, checklist: Checklist
  ) throws(InputFaults) -> Agency {
    try read(try YAMLValue.parse(text, file: file), checklist: checklist)
  }

  /// Reads what stands in the file, already as a value.
  package static func read(
    _ value: YAMLValue, checklist: Checklist
  ) throws(InputFaults) -> Agency {
    let faults = FaultList()
    let root = MapReader(value, what: "an agency", faults: faults)
    let items = ItemTable(checklist: checklist)
    var agency = Agency(
      name: root.requiredString("agency"), otherNames: root.strings("other-names"),
      province: root.string("province"), kind: root.string("kind"),
      year: readYear(root, of: checklist), mainSite: readMainSite(root),
      answers: AnswerReader(items: items).read(root),
      rulings: [:],
      indicatorScores: IndicatorScoreReader(checklist: checklist).read(root))
    (agency.rulings, agency.elementRulings) = RulingReader(checklist).read(root)
    agency.criteria = OverrideReader(checklist: checklist).read(root)
    root.finish()
    try faults.throwIfAny()
    return agency
  }

  /// The fiscal year that the file is about, to find the checklist with.
  ///
  /// - Parameter years: The years that there are checklists for; any year when it is left out.
  /// - Throws: when the file is not YAML or states none of these years; its other faults are not
  ///   looked for.
  package static func year(
    text: String, file: String, among years: [Int]? = nil
  ) throws(InputFaults) -> Int {
    try year(of: try YAMLValue.parse(text, file: file), among: years)
  }

  /// The same of what stands in the file, already as a value.
  package static func year(
    of value: YAMLValue, among years: [Int]? = nil
  ) throws(InputFaults) -> Int {
    let faults = FaultList()
    let root = MapReader(value, what: "an agency", faults: faults)
    guard let year = root.requiredYear("year") else { throw InputFaults(faults.faults) }
    guard let years, !years.contains(year) else { return year }
    let known = years.isEmpty ? "none" : years.map { "FY\($0)" }.joined(separator: ", ")
    let message = "there is no checklist for FY\(year); there is \(known)"
    throw InputFaults([InputFault(root.value("year")?.place ?? root.place, message)])
  }

  private static func readYear(_ root: MapReader, of checklist: Checklist) -> Int {
    guard let year = root.requiredYear("year") else { return checklist.year }
    if year != checklist.year {
      let message = "the file is about FY\(year), the checklist about FY\(checklist.year)"
      root.fault(message, at: root.value("year")?.place)
    }
    return year
  }

  private static func readMainSite(_ root: MapReader) -> String {
    let address = root.requiredString("main-site")
    if !address.isEmpty, let message = AddressText.fault(in: address) {
      root.fault("`main-site`: \(message)", at: root.value("main-site")?.place)
    }
    return address
  }
}
