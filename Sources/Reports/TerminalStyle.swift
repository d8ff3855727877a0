import Scoring

/// Colours of a terminal, or none.
struct TerminalStyle: Sendable {
  enum Ink: String, Sendable {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  let isColoured: Bool

  func callAsFunction(_ text: String, _ ink: Ink) -> String {
    isColoured ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Verdict {
  var ink: TerminalStyle.Ink {
    switch self {
    case .pass: .green
    case .fail: .red
    case .undecided: .yellow
    case .notApplicable: .faint
    }
  }

  /// A sign beside the word, for those who see no colours.
  var sign: String {
    switch self {
    case .pass: "✓"
    case .fail: "✗"
    case .undecided: "?"
    case .notApplicable: "–"
    }
  }
}
