package import Criteria
package import Scoring

/// Many agencies' results side by side: what a supervisor of agencies asks them.
///
/// Names and titles are kept once; of each agency only numbers stay, so that an overview of all
/// local governments of the country fits into little memory.
package struct Overview: Sendable, Equatable {
  /// In the order of the ranking: the best first, those without a score last.
  package var agencies: [Agency]
  /// What was asked of them, by year and number.
  package var items: [Item]
  /// What sites have in common, by number; `Agency.template` refers to them.
  package var markers: [String]

  package struct Agency: Sendable, Equatable {
    package var name: String
    /// Empty where the agency's file does not say.
    package var kind: String
    package var province: String
    package var site: String
    package var year: Int
    package var oit: PointRange?
    package var total: PointRange?
    package var level: ResultDocument.LevelRange?
    package var marks: [ItemMark]
    package var elements: [ElementMark]
    /// Numbers of markers, in order.
    package var template: [UInt32]
  }

  package struct Item: Sendable, Equatable {
    package var year: Int
    package var id: String
    package var title: Bilingual
    package var elements: [Element]
  }

  package struct Element: Sendable, Equatable {
    package var id: String
    package var text: Bilingual?
  }

  /// What became of one item of one agency.
  package struct ItemMark: Sendable, Equatable {
    /// Which item, by its number in `Overview.items`.
    package var item: UInt16
    package var verdict: Verdict
    /// What passing gains of the OIT, and of the total.
    package var oit: Hundredths
    package var total: Hundredths
  }

  /// What became of one element of one agency.
  package struct ElementMark: Sendable, Equatable {
    package var item: UInt16
    /// Which element of the item.
    package var element: UInt16
    package var verdict: Verdict
    package var reason: Reason
    package var isRequired: Bool
  }
}

extension Overview.Agency {
  /// How many items have a verdict.
  package func count(_ verdict: Verdict) -> Int { marks.count { $0.verdict == verdict } }
}

/// Points of 0...100 that may not be fully known: `low` counts what is undecided as failed.
package struct PointRange: Sendable, Hashable {
  package var low: Hundredths
  package var high: Hundredths

  package init(low: Hundredths, high: Hundredths) {
    self.low = low
    self.high = high
  }

  /// - Returns: `nil` for texts that are no points.
  init?(_ range: ResultDocument.Range) {
    guard let low = Hundredths(range.low), let high = Hundredths(range.high), low <= high else {
      return nil
    }
    self.init(low: low, high: high)
  }

  package var isDecided: Bool { low == high }

  /// `77.85`, or `63.04–77.85` while something is undecided.
  package var text: String { score.text }

  var score: Score { Score(low: Fraction(low), high: Fraction(high)) }
}
