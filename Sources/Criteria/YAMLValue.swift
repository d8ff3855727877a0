import Yams

/// A YAML value with its place in the file, so that every fault can name its line.
package indirect enum YAMLValue: Sendable {
  case scalar(String, SourcePlace)
  case list([YAMLValue], SourcePlace)
  case map([Entry], SourcePlace)

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
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw InputFaults([InputFault(yamlError: error, file: file)])
    } catch {
      throw InputFaults([InputFault(SourcePlace(file: file, line: 0), "\(error)")])
    }
    guard let node else {
      throw InputFaults([InputFault(SourcePlace(file: file, line: 0), "the file is empty")])
    }
    return YAMLValue(node, file: file)
  }

  private init(_ node: Node, file: String) {
    let place = SourcePlace(file: file, line: node.mark?.line ?? 0)
    switch node {
    case .scalar(let scalar):
      self = .scalar(scalar.string, place)
    case .sequence(let sequence):
      self = .list(sequence.map { YAMLValue($0, file: file) }, place)
    case .mapping(let mapping):
      self = .map(
        mapping.map { pair in
          let keyPlace = SourcePlace(file: file, line: pair.key.mark?.line ?? place.line)
          let key = pair.key.scalar?.string ?? "?"
          return Entry(key: key, value: YAMLValue(pair.value, file: file), place: keyPlace)
        }, place)
    case .alias:
      self = .scalar("", place)
    }
  }
}

extension InputFault {
  /// Puts the library's message about broken YAML into one line with its place.
  fileprivate init(yamlError: YamlError, file: String) {
    switch yamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let hint =
        problem.contains("cannot start any token")
        ? "a tab or a stray sign; indent with spaces" : problem
      self.init(SourcePlace(file: file, line: mark.line), "this is not YAML: \(hint)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.sorted().joined(separator: ", ")
      let place = SourcePlace(file: file, line: context.mark.line)
      self.init(place, "in the mapping that starts here a key stands twice: \(keys)")
    default:
      self.init(SourcePlace(file: file, line: 0), "this is not YAML: \(yamlError)")
    }
  }
}
