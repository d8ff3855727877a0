import Criteria
import Fetching

/// The text of `about-our-requests.yaml` in one language, with places for figures.
struct RequestsText {
  /// What stands in braces in the text.
  enum Place: String, CaseIterable {
    case token, agent, contact, host, address, pause, retries, failures, patience, delay

    var mark: String { "{\(rawValue)}" }
  }

  private let pattern: String
  private let language: Language

  /// - Throws: `InputFaults` when the file is not there, or lacks a language or a figure.
  init(_ folder: ChecklistFolder, language: Language) throws(InputFaults) {
    let name = "about-our-requests.yaml"
    let faults = FaultList()
    let value = try YAMLValue.parse(try folder.text(of: name), file: folder.shown(name))
    let reader = MapReader(value, what: "the text for webmasters", faults: faults)
    let texts = Bilingual(th: reader.requiredString("th"), en: reader.requiredString("en"))
    for each in Language.allCases {
      for place in Place.allCases where !texts[each].contains(place.mark) {
        reader.fault("`\(each.rawValue)` has no \(place.mark)")
      }
    }
    reader.finish()
    try faults.throwIfAny()
    pattern = texts[language]
    self.language = language
  }

  /// The text with the figures that are kept.
  func filled(for options: LiveOptions) -> String {
    Place.allCases.reduce(pattern) { text, place in
      text.replacing(place.mark, with: value(of: place, options))
    }
  }

  private func value(of place: Place, _ options: LiveOptions) -> String {
    switch place {
    case .token: options.requester.agent
    case .agent: options.requester.userAgent
    case .contact: contact(options.requester)
    case .host: "\(options.manners.hostWidth)"
    case .address: "\(options.manners.addressWidth)"
    case .pause: options.manners.pause.inSeconds
    case .retries: "\(options.retry.count)"
    case .failures: "\(options.breaker.failures)"
    case .patience: options.retry.longestRetryAfter.inSeconds
    case .delay: RobotsRules.longestDelay.inSeconds
    }
  }

  private func contact(_ requester: Requester) -> String {
    switch requester.contact {
    case .page(let address), .mail(let address): address
    case nil: language == .th ? "(ระบุด้วย --contact)" : "(name it with --contact)"
    }
  }
}

extension Duration {
  /// Seconds with decimals where there are any, the same in every locale.
  fileprivate var inSeconds: String {
    let seconds = self / .seconds(1)
    return seconds.rounded() == seconds ? "\(Int(seconds))" : "\(seconds)"
  }
}
