/// Reads `criteria` of `agency.yaml`: `{flag: fail, warn or off}` for contested elements.
struct OverrideReader {
  private let flags: [String]

  init(checklist: Checklist) {
    flags = checklist.flags
  }

  func read(_ root: MapReader) -> [String: Element.Force] {
    guard let map = root.map("criteria") else { return [:] }
    var forces: [String: Element.Force] = [:]
    for entry in map.keys {
      guard flags.contains(entry.key) else {
        let known = flags.isEmpty ? "none" : flags.joined(separator: ", ")
        let message = "`\(entry.key)` is no contested rule of this checklist; there is: \(known)"
        map.fault(message, at: entry.place)
        continue
      }
      forces[entry.key] = map.choice(entry.key, Choice.self)?.force
    }
    return forces
  }

  private enum Choice: String, CaseIterable {
    case fail, warn, off

    var force: Element.Force {
      switch self {
      case .fail: .required
      case .warn: .advisory
      case .off: .off
      }
    }
  }
}

extension Checklist {
  /// The names of all contested elements, in order.
  package var flags: [String] {
    Set(items.flatMap { $0.elements + $0.dormant }.compactMap(\.flag)).sorted()
  }

  /// The checklist with contested elements at the force that an agency's file gave them.
  package func applying(_ forces: [String: Element.Force]) -> Checklist {
    var checklist = self
    checklist.overrides = forces
    for place in checklist.indicators.indices {
      for sub in checklist.indicators[place].subIndicators.indices {
        let items = checklist.indicators[place].subIndicators[sub].items
        checklist.indicators[place].subIndicators[sub].items = items.map { $0.applying(forces) }
      }
    }
    return checklist
  }
}

extension Item {
  fileprivate func applying(_ forces: [String: Element.Force]) -> Item {
    let all = (elements + dormant).map { element in
      var element = element
      if let force = element.flag.flatMap({ forces[$0] }) { element.force = force }
      return element
    }
    var item = self
    item.elements = all.filter { $0.force != .off }
    item.dormant = all.filter { $0.force == .off }
    return item
  }
}
