import Scoring

/// What is known of an agency's elements after the nights that were looked at, in their order.
///
/// Each element is held against the last night that saw it well, so nights of trouble are passed
/// over; other words on a page that still pass are no change.
package struct Watch: Sendable {
  private var states: [Key: State] = [:]
  private var terms: String?

  package init() {}

  private struct Key: Hashable {
    var item: String
    var element: String?
  }

  fileprivate struct State {
    /// The run that passed it last.
    var lastGood: Int64?
    /// Whether the last verdict that decided was a pass; `nil` before there was one.
    var wasGood: Bool?
    /// What the agency was told and is not mended since.
    var told: Alarm.Kind?
    /// Nights in a row without a verdict, and with its address gone.
    var unseen = 0
    var gone = 0
    /// Whether the terms changed since it was seen.
    var hasOtherTerms = false
  }

  /// Looks at the next night.
  ///
  /// - Returns: what should be told, in the order of the items. It comes again the next night unless
  ///   `note` says that it was told.
  package mutating func look(at night: Night, _ patience: Patience) -> [Alarm] {
    let isOfOtherTerms = terms.map { $0 != night.terms } ?? false
    terms = night.terms
    return night.verdicts.flatMap { item in
      let isRuled = item.reasons.contains(.ruled)
      let elements = isRuled ? [] : item.elements.filter(\.isRequired)
      var alarms = elements.compactMap { element in
        look(
          at: Key(item: item.id, element: element.id), element.verdict, element.reason,
          night.number, isOfOtherTerms, patience)
      }
      if item.verdict == .pass { alarms.removeAll { $0.isWorse } }
      let whole = look(
        at: Key(item: item.id), item.verdict, item.reasons.first ?? .found, night.number,
        isOfOtherTerms, patience)
      // The item is told by its elements, where it has some.
      if let whole, elements.isEmpty { alarms.append(whole) }
      return alarms
    }
  }

  /// Notes what was told of the last night.
  package mutating func note(_ alarms: [Alarm]) {
    for alarm in alarms {
      let told = alarm.isWorse ? alarm.kind : nil
      states[Key(item: alarm.item, element: alarm.element), default: State()].told = told
    }
  }

  private mutating func look(
    at key: Key, _ verdict: Verdict, _ reason: Reason, _ number: Int64, _ isOfOtherTerms: Bool,
    _ patience: Patience
  ) -> Alarm? {
    // What it follows from is told by itself.
    if reason == .dependencyUndecided { return nil }
    var state = states[key] ?? State()
    defer { states[key] = state }
    let before = state
    if isOfOtherTerms { state.hasOtherTerms = true }
    func alarm(_ kind: Alarm.Kind, nights: Int = 0) -> Alarm {
      Alarm(
        kind: kind, item: key.item, element: key.element, reason: reason,
        lastGood: before.lastGood, nights: nights)
    }
    switch verdict {
    case .pass, .notApplicable:
      state.see(at: number)
      return before.told != nil || before.wasGood == false ? alarm(.mended) : nil
    case .undecided:
      state.unseen += 1
      guard state.told == nil, state.unseen >= patience.trouble else { return nil }
      if reason.isTrouble { return alarm(.trouble, nights: state.unseen) }
      return state.wasGood == true ? alarm(.doubt, nights: state.unseen) : nil
    case .fail:
      guard state.fail(reason, patience) else { return nil }
      return alarm(state.hasOtherTerms ? .lostByTerms : .lost)
    }
  }
}

extension Watch.State {
  fileprivate mutating func see(at number: Int64) {
    self = Self(lastGood: number, wasGood: true)
  }

  /// - Returns: whether that is a loss to be told.
  fileprivate mutating func fail(_ reason: Reason, _ patience: Patience) -> Bool {
    unseen = 0
    gone = reason.isOfAddress ? gone + 1 : 0
    guard wasGood == true else {
      wasGood = false
      if told == .trouble || told == .doubt { told = nil }
      return false
    }
    if reason.isOfAddress && gone < patience.address { return false }
    // It stays a loss until `Watch.note` says that it was told.
    return told != .lost && told != .lostByTerms
  }
}

extension Reason {
  /// Whether it says of an address that nothing is behind it, as a server may say for one night.
  fileprivate var isOfAddress: Bool {
    switch self {
    case .urlUnreachable, .loginRequired, .placeholderPage: true
    default: false
    }
  }
}
