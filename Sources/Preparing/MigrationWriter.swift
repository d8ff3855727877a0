package import Criteria

/// Writes an agency's file for another fiscal year.
///
/// What stands above the items is kept as it is, comments and all; scores, rulings and overrides
/// of criteria belong to their year and are left out with a remark. The items are written anew.
package struct MigrationWriter {
  let migration: Migration
  let submission: Submission
  private let root: YAMLValue
  private let source: SourceComments
  private let itemRanges: [String: Range<Int>]
  private let tailStart: Int

  /// - Parameter text: The old file, of which `root` is the value.
  package init(_ migration: Migration, submission: Submission, root: YAMLValue, text: String) {
    (self.migration, self.submission, self.root) = (migration, submission, root)
    source = SourceComments(text)
    let lines = root.entries.map(\.place.line)
    let items = root.entry("items")
    let next = lines.filter { $0 > items?.place.line ?? 0 }.min()
    let end = next.map(source.start) ?? source.count + 1
    let starts = (items?.value.entries ?? []).map(\.place.line)
    tailStart = Self.tail(source, behind: starts.last ?? items?.place.line ?? 0, before: end)
    let ends = starts.dropFirst() + [tailStart]
    let names = (items?.value.entries ?? []).map { ItemNumber($0.key)?.id ?? $0.key }
    let ranges = zip(starts, ends).map { $0..<max($0, $1) }
    itemRanges = Dictionary(zip(names, ranges), uniquingKeysWith: { first, _ in first })
  }

  /// The keys that belong to the old year and are left out, as far as the file has them.
  package var dropped: [String] {
    ["scores", "rulings", "criteria"].filter { root.entry($0) != nil }
  }

  /// The new file; every line ends with a line feed.
  package func text() -> String {
    let kept = file(head: keptParts() ?? plainParts())
    if isSound(kept) { return kept }
    let plain = file(head: plainParts())
    precondition(isSound(plain), "a migrated file that cannot be read")
    return plain
  }

  private func file(head: [String]) -> String {
    let lines = head.flatMap { $0 == Self.itemsMark ? items : [$0] }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Whether the new file is read without a fault and says the same agency and addresses.
  private func isSound(_ text: String) -> Bool {
    do throws(InputFaults) {
      let value = try YAMLValue.parse(text, file: "migrated")
      let again = try Submission(value, checklist: migration.new)
      return again.agency.name == submission.agency.name
        && again.mainSite.text == submission.mainSite.text
        && again.answers.map { $0.urls.map(\.text) } == migration.items.map(\.urls)
    } catch {
      return false
    }
  }

  private static let itemsMark = "items:"

  /// The parts of the file but its items, as they stand there; `nil` when they share lines.
  private func keptParts() -> [String]? {
    let entries = root.entries
    let areApart = entries.allSatisfy { entry in
      source.lines(entry.place.line..<entry.place.line + 1).first?.hasPrefix(entry.key) == true
    }
    guard areApart, !entries.isEmpty else { return nil }
    let starts = entries.map { source.start(of: $0.place.line) } + [source.count + 1]
    let top = source.lines(1..<starts[0])
    let parts = entries.enumerated().flatMap { index, entry in
      part(entry, from: starts[index], to: max(starts[index + 1], entry.place.line + 1))
    }
    let oldTop = AgencyDraft.firstLine(migration.old.year)
    let lines = (top + parts).map { $0 == oldTop ? AgencyDraft.firstLine(migration.new.year) : $0 }
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }

  private func part(_ entry: YAMLValue.Entry, from start: Int, to end: Int) -> [String] {
    let above = source.lines(start..<entry.place.line)
    switch entry.key {
    case "year":
      return above + ["year: \(migration.new.year)"]
        + source.lines(entry.place.line + 1..<end)
    case "items": return above + [Self.itemsMark] + source.lines(min(tailStart, end)..<end)
    case let key where dropped.contains(key): return above + [remark(key)]
    default: return above + source.lines(entry.place.line..<end)
    }
  }

  /// The same without the old file's own lines.
  private func plainParts() -> [String] {
    let agency = submission.agency
    var lines = ["agency: \(YAMLText.scalar(agency.name))"]
    if !agency.otherNames.isEmpty {
      lines += ["other-names:"] + agency.otherNames.map { "  - \(YAMLText.scalar($0))" }
    }
    if let kind = agency.kind { lines.append("kind: \(YAMLText.scalar(kind))") }
    if let province = agency.province { lines.append("province: \(YAMLText.scalar(province))") }
    lines += ["year: \(migration.new.year)", "main-site: \(YAMLText.scalar(agency.mainSite))"]
    return lines + dropped.map(remark) + [Self.itemsMark]
  }

  private func remark(_ key: String) -> String {
    let year = migration.old.year
    return "# ไม่ได้ย้าย \(key) ของปี \(year) มาด้วย · left out: \(key) of FY\(year)"
  }

  private var items: [String] {
    [Self.itemsMark] + migration.items.flatMap(item) + gone
  }

  private func item(_ new: Migration.NewItem) -> [String] {
    var comments = [AgencyDraft.title(new.item)] + MigrationWords.origin(new, migration)
    if new.urls.isEmpty { comments.append(AgencyDraft.need(new.item)) }
    comments += new.sources.flatMap { self.comments(of: $0.item) }
    var lines = [""] + comments.map { "  # " + $0 }
    lines += ["  \(new.item.id):", "    urls:"]
    lines += new.urls.map { "      - " + YAMLText.scalar($0) }
    if let note = new.note { lines.append("    note: " + YAMLText.scalar(note)) }
    return lines
  }

  /// A person's comments; those that `oit init` wrote are written anew.
  private func comments(of item: Item) -> [String] {
    guard let range = itemRanges[item.id] else { return [] }
    let drafted = [
      AgencyDraft.title(item), AgencyDraft.need(item), AgencyDraft.addressHint,
      AgencyDraft.noteHint,
    ]
    return source.comments(of: range).filter { !drafted.contains($0) }
  }

  private var gone: [String] {
    guard !migration.gone.isEmpty else { return [] }
    let heading = MigrationWords.goneHeading(migration)
    let lines = migration.gone.flatMap { gone($0.item, $0.answer) }
    return [""] + ([heading] + lines).map { "  # " + $0 }
  }

  private func gone(_ item: Item, _ answer: Submission.Answer?) -> [String] {
    var kept: [String] = answer?.urls.map(\.text.onOneLine) ?? []
    if let note = answer?.note { kept.append(note.text.onOneLine) }
    kept += comments(of: item)
    return ["  " + AgencyDraft.title(item)] + kept.map { "    " + $0 }
  }

  /// The first line behind the last item that is a comment at the margin, or the end.
  private static func tail(_ source: SourceComments, behind line: Int, before end: Int) -> Int {
    guard line + 1 < end else { return end }
    let lines = source.lines(line + 1..<end)
    return lines.firstIndex { $0.hasPrefix("#") }.map { line + 1 + $0 } ?? end
  }
}
