package import Criteria

/// Reads `Checklists/lint.yaml`.
package enum LintRulesFile {
  /// - Throws: every fault of the file, each with its line.
  package static func read(text: String, file: String) throws(InputFaults) -> LintRules {
    let faults = FaultList()
    let value = try YAMLValue.parse(text, file: file)
    let root = MapReader(value, what: "the rules of lint", faults: faults)
    let hosts = Section("hosts", root)
    let shapes = Section("shapes", root)
    let words = Section("words", root)
    let concepts = Section("concepts", root)
    let rules = LintRules(
      labels: readLabels(root), rules: readRules(root),
      shorteners: hosts.names("shorteners"), elsewhere: hosts.names("elsewhere"),
      privateNames: hosts.names("private-names"),
      privateNumbers: readNumbers(hosts), needsLogin: shapes.shapes("needs-login"),
      backstage: shapes.shapes("backstage"), search: shapes.shapes("search"),
      homePages: Set(words.names("home-pages")), documents: Set(words.names("documents")),
      yearsAfter: Set(words.names("years-after")),
      noYearsAfter: Set(words.names("no-years-after")),
      homePageItems: readCount(root), homePageFits: Set(concepts.names("home-page-fits")),
      planAndReport: concepts.map?.stringGroups("plan-and-report") ?? [])
    for section in [hosts, shapes, words, concepts] { section.map?.finish() }
    root.finish()
    try faults.throwIfAny()
    return rules
  }

  private static func readLabels(_ root: MapReader) -> [LintLabel: Bilingual] {
    guard let map = Section("labels", root).map else { return [:] }
    defer { map.finish() }
    var labels: [LintLabel: Bilingual] = [:]
    for label in LintLabel.allCases {
      guard let words = Section(label.rawValue, map).map else { continue }
      labels[label] = readText(words)
      words.finish()
    }
    return labels
  }

  private static func readRules(_ root: MapReader) -> [LintCode: LintRule] {
    guard let map = Section("rules", root).map else { return [:] }
    defer { map.finish() }
    var rules: [LintCode: LintRule] = [:]
    for code in LintCode.allCases {
      guard let rule = Section(code.rawValue, map).map else { continue }
      rules[code] = readRule(rule)
    }
    return rules
  }

  private static func readRule(_ map: MapReader) -> LintRule {
    defer { map.finish() }
    _ = map.requiredValue("severity")
    let advice = Section("advice", map).map
    defer { advice?.finish() }
    return LintRule(
      severity: map.choice("severity") ?? .warn, text: readText(map),
      advice: advice.map(readText) ?? Bilingual(th: "", en: ""))
  }

  private static func readText(_ map: MapReader) -> Bilingual {
    Bilingual(th: map.requiredString("th"), en: map.requiredString("en"))
  }

  private static func readNumbers(_ hosts: Section) -> [NumberBlock] {
    hosts.names("private-numbers").compactMap { text in
      if let block = NumberBlock(text) { return block }
      hosts.map?.fault("`private-numbers`: `\(text)` is not of the form 10.0.0.0/8")
      return nil
    }
  }

  private static func readCount(_ root: MapReader) -> Int {
    guard root.requiredValue("home-page-items") != nil else { return 1 }
    let count = root.int("home-page-items") ?? 1
    if count < 1 { root.fault("`home-page-items`: at least 1 was expected") }
    return count
  }
}

/// A mapping that must be there, with lists of names that must be there.
private struct Section {
  let map: MapReader?

  init(_ key: String, _ root: MapReader) {
    map = root.requiredValue(key) == nil ? nil : root.map(key)
  }

  /// In lower case, as they are compared.
  func names(_ key: String) -> [String] {
    _ = map?.requiredValue(key)
    return map?.strings(key).map { $0.lowercased() } ?? []
  }

  func shapes(_ key: String) -> [AddressShape] { names(key).map(AddressShape.init) }
}
