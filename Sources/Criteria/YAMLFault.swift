import Yams

extension InputFault {
  /// Puts the library's message about broken YAML into the words of an office, with its line.
  init(yamlError: YamlError, text: String, file: String) {
    switch yamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let isAboutEarlierLine =
        problem.hasPrefix("could not find expected") || problem.contains("end of stream")
      let line = isAboutEarlierLine ? context?.mark.line ?? mark.line : mark.line
      let hint = Self.hint(problem, context: context?.text ?? "", scalar: text.scalar(at: mark))
      self.init(SourcePlace(file: file, line: line), "this is not YAML: \(hint)")
    case .reader(_, let offset, _, _):
      let line = offset.map { 1 + text.prefix($0).count(where: \.isNewline) } ?? 0
      let message = "this is not YAML: a control character stands here; take it out"
      self.init(SourcePlace(file: file, line: line), message)
    case .duplicatedKeysInMapping(let keys, let context):
      let place = SourcePlace(file: file, line: context.mark.line)
      self.init(place, "`\(keys.sorted().joined(separator: "`, `"))` stands twice")
    default:
      self.init(SourcePlace(file: file, line: 0), "this is not YAML: \(yamlError)")
    }
  }

  private static func hint(
    _ problem: String, context: String, scalar: Unicode.Scalar?
  ) -> String {
    if problem.contains("cannot start any token") {
      if scalar == "\t" { return "a tab stands here; indent with spaces" }
      let sign = scalar.map { String(Character($0)) } ?? "?"
      return "a text cannot begin with `\(sign)`; put it in quotation marks"
    }
    if context.contains("alias") || context.contains("anchor") {
      return "a text that begins with `*` or `&` needs quotation marks"
    }
    if problem.contains("single document") || problem.contains("another document") {
      return "a second document begins here (`---`); one was expected"
    }
    return words.first { problem.contains($0.problem) }?.hint ?? problem
  }

  private static let words: [(problem: String, hint: String)] = [
    ("tab character", "a tab stands here; indent with spaces"),
    ("could not find expected ':'", "a `:` is missing after the key"),
    (
      "mapping values are not allowed",
      "a `:` stands where none may; check the indentation or put the text in quotation marks"
    ),
    ("did not find expected key", "the indentation does not fit the lines above"),
    ("did not find expected '-' indicator", "the indentation does not fit the list above"),
    ("did not find expected ',' or ']'", "a `,` or `]` is missing"),
    ("did not find expected ',' or '}'", "a `,` or `}` is missing"),
    ("found unexpected end of stream", "a quotation mark is not closed"),
    ("block sequence entries are not allowed", "a list `- …` cannot begin here"),
    ("unknown escape character", "`\\` in double quotation marks; use single ones"),
  ]
}

extension String {
  fileprivate func scalar(at mark: Mark) -> Unicode.Scalar? {
    let lines = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].dropFirst(mark.column - 1).first
  }
}
