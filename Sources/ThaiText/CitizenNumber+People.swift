extension CitizenNumber {
  /// Where numbers of people stand: all but those that begin with 0, and of these the valid ones
  /// before which a person is named and no company is.
  ///
  /// - Parameter onlyValid: Whether the check digit of all of them must be right.
  package static func ofPeople(
    in scalars: [Unicode.Scalar], onlyValid: Bool
  ) -> [Range<Int>] {
    let all = CitizenNumber(onlyValid: onlyValid, allowsZero: true).ranges(in: scalars)
    return all.filter { range in
      guard isZero(scalars[range.lowerBound]) else { return true }
      let isValid = !CitizenNumber(onlyValid: true, allowsZero: true)
        .ranges(in: Array(scalars[range])).isEmpty
      return isValid && namesPerson(scalars[max(0, range.lowerBound - reach)..<range.lowerBound])
    }
  }

  /// How many scalars before a number its holder is looked for.
  private static let reach = 80

  private static func isZero(_ scalar: Unicode.Scalar) -> Bool { scalar == "0" || scalar == "๐" }

  private static func namesPerson(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: before)
    let folded = Folded(String(text))
    return folded.containsAny(of: titles) && !folded.containsAny(of: companies)
  }

  private static let titles: [Term] = [
    "นาย", "นาง", "น.ส.", "เด็กชาย", "เด็กหญิง", "ด.ช.", "ด.ญ.", "เลขประจำตัวประชาชน", "บัตรประชาชน",
  ]

  private static let companies: [Term] = [
    "ผู้เสียภาษี", "นิติบุคคล", "บริษัท", "ห้างหุ้นส่วน", "หจก", "ร้าน", "สหกรณ์", "จำกัด",
  ]

  /// How many different numbers of people with a right check digit stand in a text.
  package static func count(in text: String) -> Int {
    guard mayStand(in: text) else { return 0 }
    let scalars = Array(text.unicodeScalars)
    let numbers = ofPeople(in: scalars, onlyValid: true).map { range in
      scalars[range].compactMap { $0.properties.numericType == nil ? nil : $0.value & 0xF }
    }
    return Set(numbers).count
  }
}
