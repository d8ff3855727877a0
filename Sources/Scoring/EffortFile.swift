package import Criteria
import ThaiText

/// What mending each item costs, as a person reckons it: `{O2: 3, O43: 1}`.
package enum EffortFile {
  /// The dearest a mend may be; the unit is the writer's own.
  package static let most = 100

  /// Reads the file, every fault of it at once.
  package static func read(
    _ value: YAMLValue, checklist: Checklist
  ) throws(InputFaults) -> [String: Int] {
    let faults = FaultList()
    let reader = MapReader(value, what: "the file of efforts", faults: faults)
    let known = Set(checklist.items.map(\.id))
    var efforts: [String: Int] = [:]
    for entry in reader.keys {
      guard known.contains(entry.key) else {
        let message = "`\(entry.key)` is not an item of FY\(checklist.year)"
        faults.add(entry.place, message)
        continue
      }
      guard case .scalar(let text, _) = entry.value, let effort = Int(Digits.arabic(text)),
        (0...most).contains(effort)
      else {
        faults.add(entry.place, "`\(entry.key)`: a whole number of 0 to \(most) was expected")
        continue
      }
      efforts[entry.key] = effort
    }
    try faults.throwIfAny()
    return efforts
  }
}
