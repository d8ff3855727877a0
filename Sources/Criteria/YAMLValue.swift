/// A YAML value with its place in the file, so that every fault can name its line.
///
/// Only what people's files need: texts, lists and mappings with texts as keys. An empty value,
/// `~` and `null` are the empty text. An alias (`*name`) has the lines of what it stands for.
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
    let unfolding = YAMLUnfolding(file: file)
    let value = unfolding.value(of: node)
    try unfolding.faults.throwIfAny()
    return value
  }
}
