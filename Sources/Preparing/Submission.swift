package import Criteria

/// What an agency's file submits, with the line of every address.
package struct Submission: Sendable {
  /// One item's answer as it stands in the file.
  struct Answer: Sendable {
    var item: String
    var place: SourcePlace
    var urls: [(text: String, place: SourcePlace)]
    var note: (text: String, place: SourcePlace)?
  }

  /// The agency, with a made-up address in place of every submitted one.
  let agency: Agency
  let mainSite: (text: String, place: SourcePlace)
  /// Where the answers begin.
  let place: SourcePlace
  /// In the order of the file.
  let answers: [Answer]

  /// Reads the file; addresses that cannot be opened are lint's to report and are no faults here.
  ///
  /// - Throws: every other fault of the file, each with its line.
  package init(_ root: YAMLValue, checklist: Checklist) throws(InputFaults) {
    let readable = root.mappingAddresses { _ in Self.goodAddress }
    agency = try AgencyFile.read(readable, checklist: checklist)
    let site = root.entry("main-site")
    mainSite = (agency.mainSite, site?.value.place ?? root.place)
    let items = root.entry("items")
    place = items?.place ?? root.place
    answers = (items?.value.entries ?? []).compactMap(Self.answer)
  }

  private static let goodAddress = "http://agency.example/"

  private static func answer(_ entry: YAMLValue.Entry) -> Answer? {
    guard let number = ItemNumber(entry.key) else { return nil }
    let note = entry.value.entry("note")?.value.texts.first
    return Answer(
      item: number.id, place: entry.place, urls: entry.value.entry("urls")?.value.texts ?? [],
      note: note)
  }
}

extension YAMLValue {
  /// The entries of a mapping; none for everything else.
  var entries: [Entry] {
    if case .map(let entries, _) = self { entries } else { [] }
  }

  func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  /// The text, or those of a list, without empty ones.
  var texts: [(text: String, place: SourcePlace)] {
    switch self {
    case .scalar(let text, let place): text.isEmpty ? [] : [(text, place)]
    case .list(let parts, _): parts.flatMap(\.texts)
    case .map: []
    }
  }

  /// The file with the addresses of its items put through `transform`.
  fileprivate func mappingAddresses(_ transform: (String) -> String) -> YAMLValue {
    mapping("items") { items in
      items.mappingAll { $0.mapping("urls") { $0.mappingTexts(transform) } }
    }
  }

  private func mapping(_ key: String, _ transform: (YAMLValue) -> YAMLValue) -> YAMLValue {
    guard case .map(let entries, let place) = self else { return self }
    let mapped = entries.map { entry in
      entry.key == key
        ? Entry(key: key, value: transform(entry.value), place: entry.place) : entry
    }
    return .map(mapped, place)
  }

  private func mappingAll(_ transform: (YAMLValue) -> YAMLValue) -> YAMLValue {
    guard case .map(let entries, let place) = self else { return self }
    return .map(
      entries.map { Entry(key: $0.key, value: transform($0.value), place: $0.place) }, place)
  }

  private func mappingTexts(_ transform: (String) -> String) -> YAMLValue {
    switch self {
    case .scalar(let text, let place): .scalar(text.isEmpty ? "" : transform(text), place)
    case .list(let parts, let place): .list(parts.map { $0.mappingTexts(transform) }, place)
    case .map: self
    }
  }
}
