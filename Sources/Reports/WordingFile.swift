package import Criteria
import Scoring

extension Wording {
  /// Reads `wording.yaml`: every reason, warning, verdict and label, and nothing else.
  package static func read(text: String, file: String) throws(InputFaults) -> Wording {
    let faults = FaultList()
    let value = try YAMLValue.parse(text, file: file)
    let reader = MapReader(value, what: "the wording", faults: faults)
    let wording = Wording(
      reasons: reasons(reader),
      warnings: Words("warnings", in: reader), causes: Words("causes", in: reader),
      verdicts: Words("verdicts", in: reader),
      confidences: Words("confidences", in: reader), actors: Words("actors", in: reader),
      labels: Words("labels", in: reader),
      figures: Words("figures", in: reader), overview: Words("overview", in: reader),
      watch: Words("watch", in: reader), alarms: Words("alarms", in: reader))
    reader.finish()
    try faults.throwIfAny()
    return wording
  }

  private static func reasons(_ reader: MapReader) -> [Reason: ReasonWords] {
    guard let map = reader.section("reasons") else { return [:] }
    var reasons: [Reason: ReasonWords] = [:]
    for reason in Reason.allCases {
      reasons[reason] = map.section(reason.rawValue).map { words($0, of: reason) }
    }
    map.finish()
    return reasons
  }

  private static func words(_ reader: MapReader, of reason: Reason) -> ReasonWords {
    let texts = (th: reader.requiredString("th"), en: reader.requiredString("en"))
    for (key, text) in [("th", texts.th), ("en", texts.en)] {
      if let fault = Phrase.fault(of: text) { reader.fault("`\(key)`: \(fault)") }
    }
    let advice = reader.value("advice") == nil ? nil : reader.section("advice")?.bilingual()
    let who = reader.choice("who", Actor.self)
    if reason.needsAdvice, advice == nil || who == nil {
      reader.fault("`\(reason.rawValue)` does not say what to do (`advice`) and `who` can do it")
    }
    reader.finish()
    return ReasonWords(
      phrase: (th: Phrase(texts.th), en: Phrase(texts.en)), advice: advice, who: who)
  }
}

extension Reason {
  /// Whether somebody has to do something about it.
  package var needsAdvice: Bool {
    switch self {
    case .found, .noneStated, .formUntried, .notAsked, .ruled: false
    default: true
    }
  }
}

extension MapReader {
  /// A mapping that must be there.
  func section(_ key: String) -> MapReader? {
    guard requiredValue(key) != nil else { return nil }
    return map(key)
  }

  /// The mapping as a text in both languages.
  func bilingual() -> Bilingual {
    defer { finish() }
    return Bilingual(th: requiredString("th"), en: requiredString("en"))
  }
}
