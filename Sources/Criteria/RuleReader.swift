/// Reads checks combined with `all`, `any` and `none`.
struct RuleReader {
  let faults: FaultList

  /// The rule of an element: exactly one of `check`, `all`, `any` and `none`.
  func readElementRule(_ map: MapReader, of element: String) -> Rule? {
    let rules = ["check", "all", "any", "none"].compactMap { key in
      map.value(key).map { (key, $0) }
    }
    guard let (key, value) = rules.first, rules.count == 1 else {
      let found = rules.isEmpty ? "nothing" : rules.map(\.0).joined(separator: " and ")
      map.fault("`\(element)`: one of check, all, any, none was expected; there is \(found)")
      return nil
    }
    return key == "check" ? readCheck(value) : combine(key, value)
  }

  private func combine(_ key: String, _ value: YAMLValue) -> Rule? {
    guard case .list(let parts, let place) = value, !parts.isEmpty else {
      faults.add(value.place, "`\(key)`: a list of checks was expected")
      return nil
    }
    let rules = parts.compactMap(readPart)
    switch key {
    case "all": return .all(rules)
    case "any": return .any(rules)
    case "none": return .none(rules)
    default: preconditionFailure("\(place): `\(key)` combines nothing")
    }
  }

  /// One entry of a list: a check, or a combination inside the combination.
  private func readPart(_ value: YAMLValue) -> Rule? {
    if case .map(let entries, _) = value, let entry = entries.first, entries.count == 1,
      ["all", "any", "none"].contains(entry.key)
    {
      return combine(entry.key, entry.value)
    }
    return readCheck(value)
  }

  /// `{name: {options}}`, or the name alone for a check without options.
  private func readCheck(_ value: YAMLValue) -> Rule? {
    switch value {
    case .scalar(let name, let place) where !name.isEmpty:
      return .check(CheckCall(name: name, options: .map([], place), place: place))
    case .map(let entries, let place) where entries.count == 1:
      guard let entry = entries.first else { return nil }
      return .check(CheckCall(name: entry.key, options: options(entry, place), place: entry.place))
    case .map(let entries, let place) where entries.count > 1:
      let names = entries.map(\.key).joined(separator: ", ")
      faults.add(place, "one check was expected; here stand \(names) (is the indentation right?)")
    case .scalar(_, let place), .list(_, let place), .map(_, let place):
      faults.add(place, "a check was expected: `{name: {options}}`")
    }
    return nil
  }

  private func options(_ entry: YAMLValue.Entry, _ place: SourcePlace) -> YAMLValue {
    if case .scalar("", _) = entry.value { return .map([], entry.place) }
    return entry.value
  }
}
