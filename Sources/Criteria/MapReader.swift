/// Reads one YAML mapping strictly: what is missing, of the wrong kind or unknown is a fault.
///
/// Every key that is asked for counts as known; `finish()` reports the others. Faults are
/// collected, never thrown, so that one reading finds them all.
package final class MapReader {
  package let place: SourcePlace
  private var entries: [String: YAMLValue.Entry] = [:]
  private var order: [String] = []
  private var known: Set<String> = []
  private let faults: FaultList

  package init(_ value: YAMLValue, what: String, faults: FaultList) {
    place = value.place
    self.faults = faults
    switch value {
    case .map(let list, _):
      for entry in list {
        if let first = entries[entry.key] {
          let message = "`\(entry.key)` stands twice; first at line \(first.place.line)"
          faults.add(entry.place, message)
          continue
        }
        entries[entry.key] = entry
        order.append(entry.key)
      }
    case .scalar(let text, _) where text.isEmpty: break
    case .scalar, .list: faults.add(value.place, "\(what): a mapping of `key: value` was expected")
    }
  }

  package func fault(_ message: String, at place: SourcePlace? = nil) {
    faults.add(place ?? self.place, message)
  }

  package var faultList: FaultList { faults }

  /// The keys in the order of the file.
  package var keys: [YAMLValue.Entry] { order.compactMap { entries[$0] } }

  package func value(_ key: String) -> YAMLValue? {
    known.insert(key)
    return entries[key]?.value
  }

  package func requiredValue(_ key: String) -> YAMLValue? {
    guard let value = value(key) else {
      fault("`\(key)` is missing")
      return nil
    }
    return value
  }

  package func string(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    guard case .scalar(let text, let place) = value else {
      fault("`\(key)`: a text was expected", at: value.place)
      return nil
    }
    guard !text.isEmpty else {
      fault("`\(key)` is empty", at: place)
      return nil
    }
    return text
  }

  /// A text that must be there; a placeholder and a fault when it is not.
  package func requiredString(_ key: String) -> String {
    guard let value = requiredValue(key), case .scalar = value else {
      if let value = value(key) { fault("`\(key)`: a text was expected", at: value.place) }
      return ""
    }
    return string(key) ?? ""
  }

  package func int(_ key: String) -> Int? {
    guard let text = string(key) else { return nil }
    guard let number = Int(text) else {
      fault("`\(key)`: a whole number was expected, not `\(text)`", at: value(key)?.place)
      return nil
    }
    return number
  }

  package func bool(_ key: String, default standard: Bool = false) -> Bool {
    guard let text = string(key) else { return standard }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      fault("`\(key)`: true or false was expected, not `\(text)`", at: value(key)?.place)
      return standard
    }
  }

  /// A list of texts; a single text counts as a list of one.
  package func strings(_ key: String) -> [String] {
    guard let value = value(key) else { return [] }
    return texts(value, key: key)
  }

  /// A list of lists of texts; a single list counts as a list of one.
  package func stringGroups(_ key: String) -> [[String]] {
    guard let value = value(key) else { return [] }
    guard case .list(let parts, _) = value else { return [texts(value, key: key)] }
    let isNested = parts.contains { if case .list = $0 { true } else { false } }
    guard isNested else { return [texts(value, key: key)] }
    return parts.map { texts($0, key: key) }
  }

  /// One of the raw values of an enumeration.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let text = string(key) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      fault("`\(key)`: `\(text)` is none of \(all)", at: value(key)?.place)
      return nil
    }
    return choice
  }

  /// Several raw values of an enumeration.
  package func choices<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type = Choice.self
  ) -> [Choice] where Choice.RawValue == String {
    strings(key).compactMap { text in
      if let choice = Choice(rawValue: text) { return choice }
      let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      fault("`\(key)`: `\(text)` is none of \(all)", at: value(key)?.place)
      return nil
    }
  }

  package func map(_ key: String) -> MapReader? {
    value(key).map { MapReader($0, what: "`\(key)`", faults: faults) }
  }

  package func list(_ key: String) -> [YAMLValue] {
    guard let value = value(key) else { return [] }
    guard case .list(let parts, _) = value else {
      fault("`\(key)`: a list was expected", at: value.place)
      return []
    }
    return parts
  }

  /// Reports every key that nobody asked for.
  package func finish() {
    for entry in keys where !known.contains(entry.key) {
      let expected = known.sorted().joined(separator: ", ")
      faults.add(entry.place, "unknown key `\(entry.key)`; expected one of: \(expected)")
    }
  }

  private func texts(_ value: YAMLValue, key: String) -> [String] {
    switch value {
    case .scalar(let text, let place):
      if text.isEmpty { fault("`\(key)` holds an empty text", at: place) }
      return [text]
    case .list(let parts, _):
      return parts.compactMap { part in
        if case .scalar(let text, _) = part, !text.isEmpty { return text }
        fault("`\(key)`: a list of texts was expected", at: part.place)
        return nil
      }
    case .map(_, let place):
      fault("`\(key)`: a list of texts was expected", at: place)
      return []
    }
  }
}

/// The faults found so far in the files of one run.
package final class FaultList {
  package private(set) var faults: [InputFault] = []

  package init() {}

  package func add(_ place: SourcePlace, _ message: String) {
    faults.append(InputFault(place, message))
  }

  package func throwIfAny() throws(InputFaults) {
    if !faults.isEmpty { throw InputFaults(faults) }
  }
}
