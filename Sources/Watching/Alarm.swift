package import Scoring

/// Something about one element that is worth a message, and is told once.
package struct Alarm: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// It was there and is there no more.
    case lost
    /// It counts no more since the program, the criteria or the addresses are other ones.
    case lostByTerms = "lost-by-terms"
    /// Nobody could look, for nights.
    case trouble
    /// It could be decided, and cannot be now, for nights.
    case doubt
    /// What was missing or in trouble is there.
    case mended
  }

  package var kind: Kind
  package var item: String
  /// `nil` where the verdict on the item rests on no element.
  package var element: String?
  /// Of tonight's verdict.
  package var reason: Reason
  /// The run that saw it last before tonight; `nil` when none did.
  package var lastGood: Int64?
  /// How many nights in a row, with tonight; 0 where that says nothing.
  package var nights: Int

  package var isWorse: Bool { kind != .mended }
}
