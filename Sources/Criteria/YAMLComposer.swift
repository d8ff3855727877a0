import Yams

/// Composes a YAML document, and gets past keys that stand twice so that all faults are found.
///
/// The library stops at the first mapping with a doubled key. Here the first of the two gets an
/// invisible mark and the text is composed again; `MapReader` then finds both, with their lines.
struct YAMLComposer {
  let file: String

  /// A file with more doubled keys than this is reported without the rest of them.
  private static let mostMarks = 32

  /// A longer file is composed once only: its first doubled key is reported alone.
  private static let mostBytesAgain = 256 << 10

  func node(of text: String) throws(InputFaults) -> Node {
    if let line = YAMLAliases.lineOfKey(in: text) {
      let message = "in a file with aliases (`*name`) only a plain text may be a key"
      throw InputFaults([InputFault(SourcePlace(file: file, line: line), message)])
    }
    var text = text
    for number in 0..<Self.mostMarks {
      switch compose(text) {
      case .success(let node?): return node
      case .success(nil):
        throw InputFaults([InputFault(SourcePlace(file: file, line: 0), "the file is empty")])
      case .failure(let error):
        guard text.utf8.count <= Self.mostBytesAgain,
          let marked = text.marking(firstKeyOf: error, number: number)
        else {
          throw InputFaults([InputFault(yamlError: error, text: text, file: file)])
        }
        text = marked
      }
    }
    throw InputFaults([InputFault(SourcePlace(file: file, line: 0), "many keys stand twice")])
  }

  private func compose(_ text: String) -> Result<Node?, YamlError> {
    do {
      // The encoding is named because the library would ask the environment; without rules it does
      // not look for dates and numbers, which here are texts.
      return .success(
        try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot())
    } catch let error as YamlError {
      return .failure(error)
    } catch {
      preconditionFailure("the YAML library threw something else: \(error)")
    }
  }

  /// The key without its mark.
  static func unmarked(_ key: String) -> String {
    guard let first = key.unicodeScalars.first, marks.contains(first.value) else { return key }
    return String(key.unicodeScalars.dropFirst())
  }

  /// Scalars of the private use area, which no text of an office holds.
  fileprivate static let marks: Range<UInt32> = 0xF800..<0xF800 + UInt32(mostMarks)
}

extension String {
  /// The text with a mark in the first of two equal keys; `nil` for any other error.
  fileprivate func marking(firstKeyOf error: YamlError, number: Int) -> String? {
    guard case .duplicatedKeysInMapping(_, let context) = error,
      var index = index(line: context.mark.line, column: context.mark.column),
      let mark = Unicode.Scalar(YAMLComposer.marks.lowerBound + UInt32(number))
    else { return nil }
    if "\"'".unicodeScalars.contains(unicodeScalars[index]) {
      index = unicodeScalars.index(after: index)
    }
    var scalars = unicodeScalars
    scalars.insert(mark, at: index)
    return String(scalars)
  }

  /// The place of a line and column, both from 1, as the library counts them.
  fileprivate func index(line: Int, column: Int) -> Index? {
    let scalars = unicodeScalars
    var (atLine, atColumn) = (1, 1)
    for index in scalars.indices {
      if atLine == line, atColumn == column { return index }
      let isBreak = scalars[index].isYAMLBreak && !isFirstOfCRLF(index)
      (atLine, atColumn) = isBreak ? (atLine + 1, 1) : (atLine, atColumn + 1)
    }
    return nil
  }

  private func isFirstOfCRLF(_ index: Index) -> Bool {
    let next = unicodeScalars.index(after: index)
    return unicodeScalars[index] == "\r" && next < endIndex && unicodeScalars[next] == "\n"
  }
}

extension Unicode.Scalar {
  fileprivate var isYAMLBreak: Bool {
    ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(self)
  }
}
