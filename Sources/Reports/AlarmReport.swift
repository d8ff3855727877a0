package import Criteria
import Scoring
package import Watching

/// What a watch tells after a night, as messages for people and for programs.
package struct AlarmReport: Sendable {
  /// To whom a message goes.
  package enum Audience: String, Sendable, CaseIterable {
    case everyone, webmaster, officer
  }

  package struct Message: Sendable, Equatable {
    package var subject: String
    /// Lines for people, ended by line feeds.
    package var text: String
    /// The same for programs: JSON in one line (`AlarmDocument`).
    package var data: String
  }

  let alarms: [Alarm]
  let tonight: ResultDocument
  /// The results of the nights that saw well what is gone, by their runs.
  let earlier: [Int64: ResultDocument]
  /// Where the copy of a body with a hash lies; `nil` where none is kept.
  let copy: @Sendable (_ sha256: String) -> String?
  let isDuringAssessment: Bool
  let wording: Wording
  let language: Language

  package init(
    _ alarms: [Alarm], tonight: ResultDocument, earlier: [Int64: ResultDocument],
    copy: @escaping @Sendable (_ sha256: String) -> String?, isDuringAssessment: Bool,
    wording: Wording, language: Language
  ) {
    self.alarms = alarms
    self.tonight = tonight
    self.earlier = earlier
    self.copy = copy
    self.isDuringAssessment = isDuringAssessment
    self.wording = wording
    self.language = language
  }

  /// - Returns: `nil` when there is nothing to tell them.
  package func message(to audience: Audience) -> Message? {
    let alarms = alarms.filter { isTold($0, to: audience) }
    guard !alarms.isEmpty else { return nil }
    let subject = subject(of: alarms)
    let text = text(of: alarms)
    return Message(
      subject: subject, text: text, data: AlarmDocument(self, alarms, subject, text).line)
  }

  /// Everyone hears that something is mended.
  private func isTold(_ alarm: Alarm, to audience: Audience) -> Bool {
    guard alarm.isWorse else { return true }
    return switch audience {
    case .everyone: true
    case .webmaster: wording.actor(alarm.reason) == .webmaster
    case .officer: wording.actor(alarm.reason) != .webmaster
    }
  }

  private func subject(of alarms: [Alarm]) -> String {
    let worse = alarms.filter(\.isWorse)
    let items = (worse.isEmpty ? alarms : worse).map(\.item).uniqued
    let named = items.prefix(5).joined(separator: ", ") + (items.count > 5 ? " …" : "")
    let what =
      worse.isEmpty
      ? words(.subjectMended)
      : words(.subjectWorse).replacing("{1}", with: "\(worse.count)")
    return "[oit] \(tonight.agency.name): \(what) (\(named))"
  }

  private func text(of alarms: [Alarm]) -> String {
    var blocks = [head]
    for actor in Wording.Actor.allCases {
      let own = alarms.filter { $0.isWorse && wording.actor($0.reason) == actor }
      if own.isEmpty { continue }
      blocks.append(["== \(wording.actors[actor][language]) (\(own.count)) =="])
      blocks += own.filter { $0.kind != .trouble }.groupedByItem.map(lines)
      blocks += troubles(own.filter { $0.kind == .trouble })
    }
    let mended = alarms.filter { !$0.isWorse }
    if !mended.isEmpty {
      blocks.append(["== \(word(.mended)) (\(mended.count)) =="])
      blocks += mended.groupedByItem.map { item in
        [title(item[0].item)] + item.compactMap(elementName).map { "• \($0)" }
      }
    }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let year = "\(wording.labels[.fiscalYear][language]) \(tonight.checklist.year)"
    let day = "\(words(.asOf)) \(ReportDate.text(tonight.today, language))"
    let line = [tonight.agency.name, year, day].joined(separator: " · ")
    return [line] + (isDuringAssessment ? [words(.duringAssessment)] : [])
  }

  /// What to do stands once under all elements that lack the same.
  private func lines(_ alarms: [Alarm]) -> [String] {
    let elements = alarms.map(\.reason).uniqued.flatMap { reason in
      let own = alarms.filter { $0.reason == reason }
      return own.flatMap { alarm in
        let nights = alarm.nights > 1 ? " (\(alarm.nights) \(words(.nights)))" : ""
        let what = [elementName(alarm), word(alarm.kind) + nights].compactMap(\.self)
        return ["• \(what.joined(separator: ": ")) – \(self.reason(alarm))"] + lastSeen(alarm)
      } + advice(own[0])
    }
    return [title(alarms[0].item)] + elements
  }

  /// Trouble of one kind is told once with all items that it touches.
  private func troubles(_ alarms: [Alarm]) -> [[String]] {
    alarms.map(\.reason).uniqued.map { reason in
      let own = alarms.filter { $0.reason == reason }
      let nights = own.map(\.nights).max() ?? 0
      return [
        "• \(word(.trouble)) (\(nights) \(words(.nights))) – \(self.reason(own[0]))",
        "  " + own.map(\.item).uniqued.joined(separator: ", "),
      ] + advice(own[0])
    }
  }

  private func advice(_ alarm: Alarm) -> [String] {
    wording.advice(alarm.reason, language).map {
      ["  \(wording.labels[.toDo][language]): \($0)"]
    } ?? []
  }

  private func lastSeen(_ alarm: Alarm) -> [String] {
    guard let (day, proof) = evidence(of: alarm) else { return [] }
    let place = [proof.url, wording.words(of: proof.place, language)].compactMap(\.self)
    let copy = proof.sha256.isEmpty ? "" : ", \(words(.copy)) SHA-256 \(proof.sha256)"
    let file = self.copy(proof.sha256).map { ["  \(words(.copy)): \($0)"] } ?? []
    return [
      "  \(words(.lastSeen)) \(ReportDate.text(day, language)): “\(proof.quote)”",
      "  \(place.joined(separator: " · "))\(copy)",
    ] + file
  }

  /// What showed an element the last time that it was seen well, and on which day.
  func evidence(of alarm: Alarm) -> (day: String, proof: Proof)? {
    guard let document = alarm.lastGood.flatMap({ earlier[$0] }),
      let proof = document.element(alarm)?.proofs.first
    else { return nil }
    return (document.today, proof)
  }

  func reason(_ alarm: Alarm) -> String {
    wording.text(alarm.reason, language, details: tonight.element(alarm)?.details ?? [])
  }

  private func title(_ item: String) -> String {
    let title = tonight.items.first { $0.id == item }?.title[language]
    return [item, title].compactMap(\.self).joined(separator: " ")
  }

  private func elementName(_ alarm: Alarm) -> String? {
    tonight.element(alarm)?.text?[language] ?? alarm.element
  }

  private func word(_ kind: Alarm.Kind) -> String { wording.alarms[kind][language] }

  private func words(_ label: WatchLabel) -> String { wording.watch[label][language] }
}

extension ResultDocument {
  /// The items' names by their ids.
  package var titles: [String: Bilingual] {
    Dictionary(items.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  func element(_ alarm: Alarm) -> ElementEntry? {
    items.first { $0.id == alarm.item }?.elements.first { $0.id == alarm.element }
  }
}

extension [Alarm] {
  fileprivate var groupedByItem: [[Alarm]] {
    map(\.item).uniqued.map { item in filter { $0.item == item } }
  }
}
