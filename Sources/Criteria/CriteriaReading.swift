/// Values that the files of this room have in common, read on top of `MapReader`.
extension MapReader {
  /// A text in both languages: `{th: …, en: …}`.
  func bilingual(_ key: String) -> Bilingual? {
    guard let map = map(key) else { return nil }
    defer { map.finish() }
    return map.bilingualText()
  }

  func requiredBilingual(_ key: String) -> Bilingual {
    guard requiredValue(key) != nil, let text = bilingual(key) else {
      return Bilingual(th: "", en: "")
    }
    return text
  }

  /// The keys `th` and `en` of this mapping itself.
  func bilingualText() -> Bilingual {
    let text = Bilingual(th: requiredString("th"), en: requiredString("en"))
    // Some names are English in Thai too: Q&A, E-Service.
    let isSameName = text.th.lowercased() == text.en.lowercased()
    if !text.th.isEmpty, !text.th.holdsThai, !isSameName {
      fault("`th` holds no Thai text", at: value("th")?.place)
    }
    return text
  }

  /// Examples in both languages, as many in one as in the other: `{th: […], en: […]}`.
  func bilingualList(_ key: String) -> [Bilingual] {
    guard let map = map(key) else { return [] }
    defer { map.finish() }
    let (thai, english) = (map.strings("th"), map.strings("en"))
    if thai.count != english.count {
      map.fault("`\(key)`: \(thai.count) in `th` but \(english.count) in `en`")
    }
    return zip(thai, english).map { Bilingual(th: $0, en: $1) }
  }

  /// `source`, `confidence` and perhaps a `note`, which every fact carries.
  func provenance(_ codes: Set<String>) -> Provenance {
    let sources = strings("source")
    if requiredValue("source") != nil, sources.isEmpty { fault("`source` is empty") }
    for code in sources where !codes.contains(code) {
      fault("the source \(code) is not in the table `sources`", at: value("source")?.place)
    }
    _ = requiredValue("confidence")
    let confidence = choice("confidence") ?? Confidence.unverified
    let note = bilingual("note")
    if confidence == .contradicted, note == nil {
      fault("a fact that is contradicted needs a `note` that says by what")
    }
    return Provenance(sources: sources, confidence: confidence, note: note)
  }

  /// A whole number that must be there and within limits.
  func requiredInt(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard requiredValue(key) != nil, let number = wholeNumber(key) else { return nil }
    guard range.contains(number) else {
      let limits = "\(range.lowerBound)–\(range.upperBound)"
      fault("`\(key)`: \(number) is not within \(limits)", at: value(key)?.place)
      return nil
    }
    return number
  }

  /// A whole number in Western or Thai digits.
  func wholeNumber(_ key: String) -> Int? {
    guard let text = string(key) else { return nil }
    if let number = Int(text.withASCIIDigits) { return number }
    fault("`\(key)`: a whole number was expected, not `\(text)`", at: value(key)?.place)
    return nil
  }

  /// A fiscal year of the Buddhist era.
  func requiredYear(_ key: String) -> Int? {
    guard requiredValue(key) != nil, let year = wholeNumber(key) else { return nil }
    guard FiscalYears.plausible.contains(year) else {
      fault("`\(key)`: \(year) is not a year of the Buddhist era", at: value(key)?.place)
      return nil
    }
    return year
  }
}

/// Years that a file may state.
enum FiscalYears {
  /// Years of the common era, typed by mistake, are below; a misplaced digit is above.
  static let plausible = 2400...2999
}

extension YAMLValue {
  /// Points of 0–100 with at most two decimals, in Western or Thai digits.
  func points(_ what: String, faults: FaultList) -> Hundredths? {
    guard case .scalar(let text, let place) = self else {
      faults.add(place, "\(what): a number was expected")
      return nil
    }
    if let points = Hundredths(text.withASCIIDigits) { return points }
    let rule = "a number of 0–100 with at most two decimals was expected"
    faults.add(place, "\(what): \(rule), not `\(text)`")
    return nil
  }
}

extension String {
  var holdsThai: Bool { unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) } }

  /// Whether the text may name a concept or an element: `lower_case_words`.
  var isSnakeCase: Bool {
    guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return false
    }
    return utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
