import Yams

/// Turns what the library composed into values, with aliases written out.
///
/// A few lines of aliases of aliases unfold without end, so values are counted.
final class YAMLUnfolding {
  let faults = FaultList()
  private let file: String
  private var count = 0

  /// Far above any checklist, far below what a machine minds.
  private static let mostValues = 200_000
  private static let mostLevels = 64

  init(file: String) {
    self.file = file
  }

  func value(of node: Node, level: Int = 0) -> YAMLValue {
    let place = SourcePlace(file: file, line: node.mark?.line ?? 0)
    count += 1
    guard count <= Self.mostValues, level <= Self.mostLevels else {
      let message = level > Self.mostLevels ? "nested too deeply" : "too many values"
      if count <= Self.mostValues + 1 { faults.add(place, "\(message) for a file of this kind") }
      return .scalar("", place)
    }
    switch node {
    case .scalar(let scalar): return .scalar(scalar.isNull ? "" : scalar.string, place)
    case .sequence(let parts):
      return .list(lazily(parts) { value(of: $0, level: level + 1) }, place)
    case .mapping(let pairs):
      return .map(lazily(pairs) { entry(of: $0, in: place, level: level + 1) }, place)
    case .alias: return .scalar("", place)
    }
  }

  /// Maps the parts, but stops once there are too many values.
  private func lazily<Parts: Sequence, Result>(
    _ parts: Parts, _ transform: (Parts.Element) -> Result
  ) -> [Result] {
    var results: [Result] = []
    for part in parts {
      if count > Self.mostValues { break }
      results.append(transform(part))
    }
    return results
  }

  private func entry(
    of pair: (key: Node, value: Node), in map: SourcePlace, level: Int
  ) -> YAMLValue.Entry {
    let place = SourcePlace(file: file, line: pair.key.mark?.line ?? map.line)
    if pair.key.scalar == nil { faults.add(place, "a key must be a text") }
    let name = YAMLComposer.unmarked(pair.key.scalar?.string ?? "")
    return YAMLValue.Entry(key: name, value: value(of: pair.value, level: level), place: place)
  }
}

extension Node.Scalar {
  fileprivate var isNull: Bool {
    style != .singleQuoted && style != .doubleQuoted && ["~", "null"].contains(string)
  }
}
