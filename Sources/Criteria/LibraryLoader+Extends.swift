/// `extends: <year>`: what years have in common stands in one of them.
extension LibraryLoader {
  /// The file of a year, laid over the years that it extends.
  ///
  /// - Parameter years: The years that there are files for.
  mutating func value(year: Int, years: [Int]) throws(InputFaults) -> YAMLValue {
    try value(year: year, years: years, above: [])
  }

  /// A checklist from a file anywhere; the year it extends and its recipes are the folder's.
  mutating func reading(
    text: String, file: String
  ) throws(InputFaults) -> ChecklistFile.Reading {
    noteFile(named: file, bytes: Array(text.utf8))
    let own = try YAMLValue.parse(text, file: file)
    return try ChecklistFile.reading(
      try extended(own, years: try folder.years(), above: []))
  }

  private mutating func value(
    year: Int, years: [Int], above: [Int]
  ) throws(InputFaults) -> YAMLValue {
    let name = "\(year).yaml"
    let own = try YAMLValue.parse(try text(of: name), file: folder.shown(name))
    return try extended(own, years: years, above: above + [year])
  }

  private mutating func extended(
    _ own: YAMLValue, years: [Int], above: [Int]
  ) throws(InputFaults) -> YAMLValue {
    guard let named = own["extends"], case .map(let entries, let place) = own else { return own }
    guard let base = named.text.flatMap({ Int($0) }), years.contains(base) else {
      let known = years.map(String.init).joined(separator: ", ")
      let message = "`extends`: a year was expected that there is a checklist for: \(known)"
      throw InputFaults([InputFault(named.place, message)])
    }
    guard !above.contains(base) else {
      let message = "`extends`: FY\(base) in the end extends itself"
      throw InputFaults([InputFault(named.place, message)])
    }
    let below = try value(year: base, years: years, above: above)
    let stated = YAMLValue.map(entries.filter { $0.key != "extends" }, place)
    return ChecklistOverlay(base: below).overlay(stated)
  }
}
