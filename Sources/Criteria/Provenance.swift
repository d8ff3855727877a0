/// Where a fact of the criteria comes from, and how sure it is.
package struct Provenance: Sendable, Equatable, Codable {
  /// The codes of the sources, as the checklist lists them (for example `S3`).
  package var sources: [String]
  package var confidence: Confidence
  /// What to know about the fact, for example that two sources disagree.
  package var note: Bilingual?

  package init(sources: [String], confidence: Confidence, note: Bilingual? = nil) {
    self.sources = sources
    self.confidence = confidence
    self.note = note
  }
}

/// How sure a fact of the criteria is, from best to worst.
package enum Confidence: String, Sendable, CaseIterable, Codable {
  /// Stands in one of the documents the project comes from.
  case seed
  /// Stands in another agency's copy of the official text.
  case source
  /// Worked out from named sources; stated nowhere in that form.
  case inferred
  /// General knowledge that nobody has checked; the report says so beside the verdict.
  case unverified
  /// A source or a published score speaks against it; its note says which.
  case contradicted

  /// Whether a verdict that rests on such a fact needs a remark.
  package var needsRemark: Bool { self != .seed && self != .source }
}

/// A text in the two languages of the program; Thai is the one that counts.
package struct Bilingual: Sendable, Equatable, Codable {
  package var th: String
  package var en: String

  package init(th: String, en: String) {
    self.th = th
    self.en = en
  }

  package subscript(language: Language) -> String { language == .th ? th : en }
}

/// The language of a rendering.
package enum Language: String, Sendable, CaseIterable, Codable {
  case th, en
}
