/// Questions of a survey that one indicator rests on, for example `i1–i6`.
package struct QuestionRange: Sendable, Equatable {
  package var instrument: Instrument
  package var numbers: ClosedRange<Int>

  /// Reads `i1–i6` or `e1-e5`; `nil` when it is neither.
  package init?(_ text: String) {
    let ends = text.replacing("–", with: "-").split(separator: "-").map(String.init)
    guard let first = ends.first, let last = ends.last, (1...2).contains(ends.count),
      let instrument = Instrument.allCases.first(where: { first.hasPrefix(Self.prefix($0)) }),
      last.hasPrefix(Self.prefix(instrument)), let lower = Int(first.dropFirst()),
      let upper = Int(last.dropFirst()), (1...999).contains(lower), (lower...999).contains(upper)
    else { return nil }
    self.instrument = instrument
    numbers = lower...upper
  }

  /// The names of the questions, for example `i1`.
  package var names: [String] {
    numbers.map { (Self.letter(of: instrument) ?? "") + String($0) }
  }

  /// The letter before the number of a question: `i` in the IIT, `e` in the EIT.
  package static func letter(of instrument: Instrument) -> String? {
    switch instrument {
    case .iit: "i"
    case .eit: "e"
    case .oit: nil
    }
  }

  /// The letter, or what no question begins with.
  private static func prefix(_ instrument: Instrument) -> String { letter(of: instrument) ?? "\0" }
}
