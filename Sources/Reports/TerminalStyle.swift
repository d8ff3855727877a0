package import Criteria
import Scoring

/// How a report is to look on a terminal, which only the command can know.
package struct TerminalStyle: Sendable {
  package var language: Language
  /// Columns of the terminal; fewer than 60 count as 60.
  package var width: Int
  package var hasColour: Bool

  package init(language: Language, width: Int = 100, hasColour: Bool = false) {
    self.language = language
    self.width = max(60, width)
    self.hasColour = hasColour
  }

  enum Ink: String, Sendable {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  func ink(_ text: String, _ ink: Ink) -> String {
    hasColour ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
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
