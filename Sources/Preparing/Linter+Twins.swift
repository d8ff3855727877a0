import Criteria

/// What only several addresses together show.
extension Linter {
  /// Items for which nothing but the home page is given.
  func homePages(_ table: SubmittedTable) -> [LintFinding] {
    let items = checklist.items.filter { item in
      let lines = table.lines(of: item.id)
      return !lines.isEmpty && lines.allSatisfy(\.isHomePage)
        && !rules.homePageFits.contains(item.concept)
    }
    let isMany = items.count >= rules.homePageItems
    let detail = items.map(\.id).joined(separator: ", ")
    return items.flatMap { table.lines(of: $0.id).prefix(1) }.map {
      finding(isMany ? .homePage : .homePageOnce, $0.origin, isMany ? detail : "")
    }
  }

  /// Addresses given for several items; the first of them is passed over.
  func sameAddresses(_ table: SubmittedTable) -> [LintFinding] {
    let lines = table.lines.filter { !$0.isHomePage }
    let groups = Dictionary(grouping: lines) { $0.address.key }
    return groups.values.flatMap(sameAddress)
  }

  private func sameAddress(_ lines: [SubmittedTable.Line]) -> [LintFinding] {
    var items: Set<String> = []
    let firsts = lines.filter { items.insert($0.origin.item).inserted }
    return firsts.enumerated().dropFirst().map { index, line in
      sameAddress(line, others: firsts[..<index])
    }
  }

  private func sameAddress(
    _ line: SubmittedTable.Line, others: ArraySlice<SubmittedTable.Line>
  ) -> LintFinding {
    let isDocument = rules.documents.contains(line.address.ending)
    let clash = others.first { isDocument && isPlanAndReport($0.origin.item, line.origin.item) }
    let other = (clash ?? others.first ?? line).origin
    let detail = "\(other.item) (\(other.place.line)) \(line.origin.text)"
    return finding(clash == nil ? .sameURL : .sameDocument, line.origin, detail)
  }

  private func isPlanAndReport(_ one: String, _ other: String) -> Bool {
    let concepts = checklist.items.filter { $0.id == one || $0.id == other }.map(\.concept)
    return rules.planAndReport.contains { group in concepts.allSatisfy(group.contains) }
  }

  /// Each way of writing the main site that is not that of `main-site`, at its first place.
  func twins(_ table: SubmittedTable) -> [LintFinding] {
    guard let main = table.main else { return [] }
    let others = table.lines.filter { line in
      line.address.bareHost == main.bareHost && line.address.form != main.form
    }
    let groups = Dictionary(grouping: others) { $0.address.form }
    return groups.compactMap { form, lines in
      lines.first.map { finding(.twin, $0.origin, "\(form) ≠ \(main.form) (\(lines.count) URL)") }
    }
  }
}

extension SubmittedAddress {
  /// The beginning of the address, in which twins differ.
  fileprivate var form: String { "\(scheme)://\(host)" }
}
