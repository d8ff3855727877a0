/// Lays the checklist of one year over that of another, before either is read.
///
/// A mapping takes from the base what it does not state; `none` takes a key out. Indicators and
/// sub-indicators are matched by their number, items by their concept, wherever they stood;
/// `items`, where stated, are all items of the sub-indicator. What is taken over from a year is
/// no word of its sources about another, so its confidence is `inferred` at best.
struct ChecklistOverlay {
  private let base: YAMLValue
  private let items: [String: YAMLValue]

  init(base: YAMLValue) {
    self.base = base.inherited
    var items: [String: YAMLValue] = [:]
    for item in self.base.checklistItems {
      if let concept = item["concept"]?.text { items[concept] = item }
    }
    self.items = items
  }

  func overlay(_ year: YAMLValue) -> YAMLValue {
    guard case .map(let entries, let place) = base else { return year }
    let shared = entries.filter { !Self.ownKeys.contains($0.key) }
    return merged(year, over: .map(shared, place))
  }

  /// What each year states for itself.
  private static let ownKeys: Set<String> = ["year", "title"]

  private func merged(_ value: YAMLValue, over base: YAMLValue) -> YAMLValue {
    switch (value, base) {
    case (.map(let own, let place), .map(let others, _)): return merged(own, others, place)
    case (.list(let own, let place), .list(let others, _)): return merged(own, others, place)
    default: return value
    }
  }

  private func merged(
    _ own: [YAMLValue.Entry], _ others: [YAMLValue.Entry], _ place: SourcePlace
  ) -> YAMLValue {
    var entries: [YAMLValue.Entry] = []
    for other in others {
      guard let mine = own.first(where: { $0.key == other.key }) else {
        entries.append(other)
        continue
      }
      if mine.value.text == Self.nothing { continue }
      entries.append(merged(mine, over: other.value))
    }
    let new = own.filter { mine in !others.contains { $0.key == mine.key } }
    entries += new.map { entry in
      var entry = entry
      if entry.key == "items" { entry.value = placed(entry.value) }
      return entry
    }
    return .map(entries, place)
  }

  private func merged(_ entry: YAMLValue.Entry, over base: YAMLValue) -> YAMLValue.Entry {
    var entry = entry
    entry.value = entry.key == "items" ? placed(entry.value) : merged(entry.value, over: base)
    return entry
  }

  /// The items of a sub-indicator, each over the base's item of the same concept.
  private func placed(_ value: YAMLValue) -> YAMLValue {
    guard case .map(let entries, let place) = value else { return value }
    let placed = entries.map { entry in
      guard let concept = entry.value["concept"]?.text, let item = items[concept] else {
        return entry
      }
      var entry = entry
      entry.value = merged(entry.value, over: item)
      return entry
    }
    return .map(placed, place)
  }

  private func merged(
    _ own: [YAMLValue], _ others: [YAMLValue], _ place: SourcePlace
  ) -> YAMLValue {
    guard others.contains(where: { $0.identity != nil }) else { return .list(own, place) }
    let kept = others.map { other in
      own.first { $0.identity == other.identity }.map { merged($0, over: other) } ?? other
    }
    let known = others.compactMap(\.identity)
    let new = own.filter { !known.contains($0.identity ?? "") }
    return .list(kept + new.map { merged($0, over: .map([], $0.place)) }, place)
  }

  private static let nothing = "none"
}

extension YAMLValue {
  subscript(key: String) -> YAMLValue? {
    guard case .map(let entries, _) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var text: String? { if case .scalar(let text, _) = self { text } else { nil } }

  /// What tells an indicator or a sub-indicator from the others of its list.
  fileprivate var identity: String? { self["number"]?.text ?? self["id"]?.text }

  fileprivate var checklistItems: [YAMLValue] {
    let subs = (self["indicators"]?.parts ?? []).flatMap { $0["sub-indicators"]?.parts ?? [] }
    return subs.flatMap { $0["items"]?.parts ?? [] }
  }

  private var parts: [YAMLValue] {
    switch self {
    case .list(let parts, _): parts
    case .map(let entries, _): entries.map(\.value)
    case .scalar: []
    }
  }

  /// The same facts, none surer than inferred.
  fileprivate var inherited: YAMLValue {
    switch self {
    case .scalar: return self
    case .list(let parts, let place): return .list(parts.map(\.inherited), place)
    case .map(let entries, let place):
      let lowered = entries.map { entry in
        var entry = entry
        let isSure = entry.key == "confidence" && ["seed", "source"].contains(entry.value.text)
        entry.value = isSure ? .scalar("inferred", entry.value.place) : entry.value.inherited
        return entry
      }
      return .map(lowered, place)
    }
  }
}
