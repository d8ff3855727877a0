import Criteria
import Scoring
import ThaiText

extension Check {
  /// A postal address: house or village, tambon, amphoe, province, and the postal code, or instead of
  /// that the number of the house and a telephone, as on a letterhead.
  ///
  /// Options: `parts`, groups of words for its parts; `least`, how many of them (all);
  /// `footer: true` when the page's footer counts too.
  static let address = Check("address", "A postal address is given in one place.") { options in
    let parts = options.termGroups("parts")
    let least = options.int("least") ?? parts.count
    let footer = options.bool("footer")
    return { evidence in
      for reading in evidence.readings {
        for passage in reading.windows(of: 3, footer: footer) {
          let folded = Folded(passage.text)
          let hits = parts.filter { folded.firstMatch(ofAny: $0) != nil }.count
          let isWhole = hits >= least && passage.text.holdsPostalCode
          if isWhole || (hits == parts.count && passage.text.isLetterhead) {
            return .pass([reading.proof(passage.place, String(passage.text.prefix(200)))])
          }
        }
      }
      return evidence.missing(.elementMissing)
    }
  }
}

extension String {
  /// Whether five digits stand together as a Thai postal code: the first two are the province's,
  /// from 10 on; a template has zeros.
  fileprivate var holdsPostalCode: Bool {
    var run = ""
    for scalar in visibleScalars {
      let isDigit = ("0"..."9").contains(scalar) || ("๐"..."๙").contains(scalar)
      if !isDigit, run.isPostalCode { return true }
      run = isDigit ? run + String(scalar) : ""
    }
    return run.isPostalCode
  }

  /// Whether a telephone and the number of a house stand in it, as where an office says where it is
  /// and not where something took place.
  fileprivate var isLetterhead: Bool {
    let folded = Folded(self)
    return Self.behindHouse.contains { word in
      folded.matches(of: word).contains { match in
        let before = String(self[..<match.range.lowerBound].suffix(8)).visibleScalars
        return before.last { !$0.properties.isWhitespace }?.properties.numericType != nil
      }
    } && !PhoneNumber.all(in: self).isEmpty
  }

  /// What follows the number of a house: `99 หมู่ 2`, `88 ถนนเทศบาล`; a month follows a day.
  private static let behindHouse: [Term] = [
    "หมู่", "ถนน", "ม.1", "ม.2", "ม.3", "ม.4", "ม.5", "ม.6", "ม.7", "ม.8", "ม.9",
  ]

  private var isPostalCode: Bool {
    unicodeScalars.count == 5 && (Int(Digits.arabic(self)) ?? 0) >= 10_000
  }
}
