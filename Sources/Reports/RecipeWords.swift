import Criteria

/// Says how an element is recognised, from its rule.
///
/// Names of checks and options that nobody has put into words are printed as they stand.
struct RecipeWords {
  let language: Language
  /// The item of a concept, for checks that look at another item.
  let itemOfConcept: [String: String]

  /// One line, or several when checks are combined; inner ones are indented with two spaces.
  func lines(of rule: Rule) -> [String] {
    switch rule {
    case .check(let call): return [sentence(call)]
    case .all(let rules): return combined(rules, th: "ทุกอย่างต่อไปนี้:", en: "all of:")
    case .any(let rules): return combined(rules, th: "อย่างน้อยหนึ่งอย่างต่อไปนี้:", en: "at least one of:")
    case .none(let rules): return combined(rules, th: "ต้องไม่มีสิ่งต่อไปนี้:", en: "none of:")
    }
  }

  private func combined(_ rules: [Rule], th: String, en: String) -> [String] {
    if rules.count == 1, let rule = rules.first, th.hasPrefix("ทุก") { return lines(of: rule) }
    return [Bilingual(th: th, en: en)[language]]
      + rules.flatMap { rule in
        let lines = lines(of: rule)
        return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
      }
  }

  private func sentence(_ call: CheckCall) -> String {
    let check = CheckWords.checks[call.name]?[language] ?? call.name
    guard case .map(let entries, _) = call.options else { return check }
    let options = entries.compactMap { option($0) }
    return options.isEmpty ? check : "\(check); \(options.joined(separator: "; "))"
  }

  private func option(_ entry: YAMLValue.Entry) -> String? {
    // Words of positions are many and the same for each element of the item.
    if entry.key == "roles" { return nil }
    if case .scalar("false", _) = entry.value { return nil }
    let value = entry.key == "concept" ? item(entry.value) : value(entry.value)
    guard let words = CheckWords.options[entry.key]?[language] else {
      return "\(entry.key): \(value)"
    }
    return words.replacing("%", with: value)
  }

  private func value(_ value: YAMLValue) -> String {
    switch value {
    case .scalar(let text, _): return CheckWords.values[text]?[language] ?? text
    case .list(let parts, _):
      let isGroups = parts.contains { if case .list = $0 { true } else { false } }
      return parts.map { isGroups ? group($0) : self.value($0) }
        .joined(separator: isGroups ? " + " : ", ")
    case .map(let entries, _):
      return entries.map { "\($0.key): \(self.value($0.value))" }.joined(separator: ", ")
    }
  }

  private func item(_ concept: YAMLValue) -> String {
    guard case .scalar(let text, _) = concept else { return value(concept) }
    return itemOfConcept[text] ?? text
  }

  private func group(_ value: YAMLValue) -> String {
    guard case .list(let parts, _) = value else { return self.value(value) }
    return "(\(parts.map { self.value($0) }.joined(separator: "/")))"
  }
}
