/// A label and what the check said of the same file.
package struct LabelledVerdict: Sendable {
  package var label: ElementLabel
  /// `nil` for what no criterion asks.
  package var verdict: ElementVerdict?
  /// Why no criterion asks it.
  package var why: String?

  package init(label: ElementLabel, verdict: ElementVerdict?, why: String?) {
    self.label = label
    self.verdict = verdict
    self.why = why
  }

  /// How the two stand to each other; `nil` where there is nothing to compare.
  package var match: Match? {
    guard let verdict else { return nil }
    switch (label.verdict, verdict.verdict) {
    case (.unclear, _): return nil
    case (_, .undecided), (_, .notApplicable): return .undecided
    case (.present, .pass), (.absent, .fail): return .agree
    case (.present, .fail): return .falseFail
    case (.absent, .pass): return .falsePass
    }
  }

  package enum Match: Sendable { case agree, undecided, falseFail, falsePass }
}

/// How often checks agree with people.
package struct Agreement: Sendable {
  package let verdicts: [LabelledVerdict]

  package init(_ verdicts: [LabelledVerdict]) { self.verdicts = verdicts }

  /// The counts over some of the labels.
  package struct Tally: Sendable, Equatable {
    /// Labels that say present or absent of something that a criterion asks.
    package var labels = 0
    package var agree = 0
    package var falseFails = 0
    package var falsePasses = 0

    package init(_ verdicts: some Sequence<LabelledVerdict>) {
      for match in verdicts.compactMap(\.match) {
        labels += 1
        switch match {
        case .agree: agree += 1
        case .falseFail: falseFails += 1
        case .falsePass: falsePasses += 1
        case .undecided: break
        }
      }
    }

    package var decided: Int { agree + falseFails + falsePasses }
  }

  package var whole: Tally { Tally(verdicts) }

  /// By item and element, in the order of the list of labels.
  package var rows: [(item: String, element: String, tally: Tally)] {
    var order: [[String]] = []
    var groups: [[String]: [LabelledVerdict]] = [:]
    for verdict in verdicts where verdict.match != nil {
      let key = [verdict.label.itemText, verdict.label.element]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(verdict)
    }
    return order.map { ($0[0], $0[1], Tally(groups[$0] ?? [])) }
  }

  /// The decided verdicts that say otherwise than the person.
  package var disagreements: [LabelledVerdict] {
    verdicts.filter { $0.match == .falseFail || $0.match == .falsePass }
  }

  package var undecided: [LabelledVerdict] { verdicts.filter { $0.match == .undecided } }

  /// The labels of what no criterion asks, by the reason why.
  package var unasked: [(why: String, count: Int)] {
    Dictionary(grouping: verdicts.compactMap(\.why)) { $0 }
      .map { (why: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.why) < ($0.count, $1.why) }
  }
}

/// The interval in which a share lies with a probability of 95 %.
package struct ShareInterval: Sendable, Equatable {
  package var low: Double
  package var high: Double

  /// Wilson's score interval, which holds for few cases and for shares near 0 and 1 too
  /// (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927); everything is possible without a case.
  package init(_ hits: Int, of cases: Int) {
    guard cases > 0 else {
      (low, high) = (0, 1)
      return
    }
    let z = 1.959964
    let (share, count) = (Double(hits) / Double(cases), Double(cases))
    let middle = share + z * z / (2 * count)
    let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    let scale = 1 + z * z / count
    low = max(0, (middle - spread) / scale)
    high = min(1, (middle + spread) / scale)
  }
}
