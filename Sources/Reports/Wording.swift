package import Causes
package import Criteria
package import Scoring
package import Watching

/// Every word of the reports that does not come from a checklist or a page, in both languages.
///
/// `Checklists/wording.yaml` has them, so an officer can mend a sentence without a program.
package struct Wording: Sendable {
  /// The words for a reason; advice and who can follow it are missing for reasons to pass.
  package struct ReasonWords: Sendable {
    package var phrase: (th: Phrase, en: Phrase)
    package var advice: Bilingual?
    package var who: Actor?
  }

  /// Who can mend what a reason is about.
  package enum Actor: String, Sendable, CaseIterable {
    case webmaster, officer, person
  }

  package var reasons: [Reason: ReasonWords]
  package var warnings: Words<Warning.Code>
  package var causes: Words<Cause>
  package var verdicts: Words<Verdict>
  package var confidences: Words<Confidence>
  package var actors: Words<Actor>
  package var labels: Words<Label>
  package var figures: Words<FigureLabel>
  package var overview: Words<OverviewLabel>
  package var watch: Words<WatchLabel>
  package var alarms: Words<Alarm.Kind>

  /// The reason as a sentence without a full stop; `details` are what the finding is about.
  package func text(
    _ reason: Reason, _ language: Language, details: [String] = []
  ) -> String {
    let phrase = words(reason).phrase
    return (language == .th ? phrase.th : phrase.en).text(details: details)
  }

  /// What to do about the reason; `nil` for reasons to pass.
  package func advice(_ reason: Reason, _ language: Language) -> String? {
    words(reason).advice?[language]
  }

  /// Who can follow the advice; `nil` for reasons to pass.
  package func actor(_ reason: Reason) -> Actor? { words(reason).who }

  /// Who can follow the advice, in words; `nil` for reasons to pass.
  package func who(_ reason: Reason, _ language: Language) -> String? {
    words(reason).who.map { actors[$0][language] }
  }

  private func words(_ reason: Reason) -> ReasonWords {
    guard let words = reasons[reason] else {
      preconditionFailure("the wording was read without the reason \(reason.rawValue)")
    }
    return words
  }
}

/// One text for each case of an enumeration, none missing.
package struct Words<Key>: Sendable
where Key: RawRepresentable & CaseIterable & Hashable & Sendable, Key.RawValue == String {
  private let texts: [Key: Bilingual]

  /// Reads the mapping `key`: a text for each case, and nothing else.
  init(_ key: String, in reader: MapReader) {
    guard let map = reader.section(key) else {
      texts = [:]
      return
    }
    var texts: [Key: Bilingual] = [:]
    for each in Key.allCases {
      texts[each] = map.section(each.rawValue)?.bilingual()
    }
    map.finish()
    self.texts = texts
  }

  package subscript(key: Key) -> Bilingual {
    guard let text = texts[key] else {
      preconditionFailure("the wording was read without \(key.rawValue)")
    }
    return text
  }
}
