import Yams

/// A YAML value with its place in the file, so that every fault can name its line.
///
/// Only what people's files need: texts, lists and mappings with texts as keys. An empty value,
/// `~` and `null` are the empty text. Anchors and aliases are refused, because a few lines of them
/// unfold without end.
package indirect enum YAMLValue: Sendable {
  case scalar(String, SourcePlace)
  case list([YAMLValue], SourcePlace)
  case map([Entry], SourcePlace)

  /// One `key: value` of a mapping, in the order of the file; a key may stand twice here.
  package struct Entry: Sendable {
    package var key: String
    package var value: YAMLValue
    package var place: SourcePlace

    package init(key: String, value: YAMLValue, place: SourcePlace) {
      self.key = key
      self.value = value
      self.place = place
    }
  }

  package var place: SourcePlace {
    switch self {
    case .scalar(_, let place), .list(_, let place), .map(_, let place): place
    }
  }

  /// Reads one YAML document.
  ///
  /// - Throws: `InputFaults` when the text is not YAML (a tab, a missing colon) or is empty.
  package static func parse(_ text: String, file: String) throws(InputFaults) -> YAMLValue {
    let node = try YAMLComposer(file: file).node(of: text.withoutByteOrderMark)
    let faults = FaultList()
    let value = YAMLValue(node, file: file, depth: 0, faults: faults)
    try faults.throwIfAny()
    return value
  }

  private init(_ node: Node, file: String, depth: Int, faults: FaultList) {
    let place = SourcePlace(file: file, line: node.mark?.line ?? 0)
    guard depth < 64 else {
      faults.add(place, "this is nested too deeply")
      self = .scalar("", place)
      return
    }
    switch node {
    case .scalar(let scalar):
      self = .scalar(scalar.isNull ? "" : scalar.string, place)
    case .sequence(let parts):
      self = .list(
        parts.map { YAMLValue($0, file: file, depth: depth + 1, faults: faults) }, place)
    case .mapping(let pairs):
      self = .map(
        pairs.map { key, value in
          let keyPlace = SourcePlace(file: file, line: key.mark?.line ?? place.line)
          if key.scalar == nil { faults.add(keyPlace, "a key must be a text") }
          let value = YAMLValue(value, file: file, depth: depth + 1, faults: faults)
          let name = YAMLComposer.unmarked(key.scalar?.string ?? "")
          return Entry(key: name, value: value, place: keyPlace)
        }, place)
    case .alias:
      self = .scalar("", place)
    }
  }
}

extension Node.Scalar {
  fileprivate var isNull: Bool {
    style != .singleQuoted && style != .doubleQuoted && ["~", "null"].contains(string)
  }
}
