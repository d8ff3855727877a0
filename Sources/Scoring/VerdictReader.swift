import Criteria

/// Reads `verdicts` and `default` of a file of scores.
struct VerdictReader {
  private let reader: MapReader
  private let checklist: Checklist

  init(_ reader: MapReader, _ checklist: Checklist) {
    self.reader = reader
    self.checklist = checklist
  }

  func verdicts() -> [String: Verdict] {
    let standard = reader.choice("default", Verdict.self)
    guard let map = reader.map("verdicts") else {
      return standard.map { verdict in all { _ in verdict } } ?? [:]
    }
    let known = Set(checklist.items.map(\.id))
    for key in map.keys where !known.contains(key.key) {
      reader.fault(notAnItem(key.key), at: key.place)
      _ = map.value(key.key)
    }
    let said = all { map.choice($0, Verdict.self) }
    let missing = checklist.items.map(\.id).filter { map.value($0) == nil }
    guard let standard else {
      if !missing.isEmpty { map.fault(noVerdict(missing)) }
      return said
    }
    return said.merging(missing.map { ($0, standard) }) { first, _ in first }
  }

  private func all(_ verdict: (String) -> Verdict?) -> [String: Verdict] {
    Dictionary(
      checklist.items.compactMap { item in verdict(item.id).map { (item.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func notAnItem(_ id: String) -> String {
    let items = checklist.items
    let range = "\(items.first?.id ?? "")–\(items.last?.id ?? "")"
    return "`\(id)` is not an item of FY\(checklist.year); its items are \(range)"
  }

  private func noVerdict(_ items: [String]) -> String {
    let list = items.joined(separator: ", ")
    return "no verdict on \(list); give each one, or say `default: undecided`"
  }
}
