import Testing

@testable import ThaiText

/// Text without sense must be survived, and every place found must lead back to the text.
@Suite struct SenselessTextTests {
  @Test("matches lead back", arguments: 0..<4)
  func matchesLeadBack(_ seed: Int) {
    for text in Self.texts(seed: seed, count: 800) {
      let scalars = text.unicodeScalars.dropFirst(2).prefix(4)
      let term = Term(String(String.UnicodeScalarView(scalars)))
      for match in Folded(text).matches(of: term) {
        #expect(Folded(String(text[match.range])).contains(term), "\(text.debugDescription)")
      }
    }
  }

  @Test("whatever is found stands in order", arguments: 4..<8)
  func findingsStandInOrder(_ seed: Int) {
    for text in Self.texts(seed: seed, count: 800) {
      let folded = Folded(text)
      let findings = [
        PersonName.all(in: folded).map(\.range), PhoneNumber.all(in: folded).map(\.range),
        EmailAddress.all(in: folded).map(\.range), TimeMention.all(in: folded).map(\.range),
      ]
      for ranges in findings {
        let isOrdered = zip(ranges, ranges.dropFirst()).allSatisfy {
          $0.upperBound <= $1.lowerBound
        }
        #expect(isOrdered, "\(text.debugDescription)")
      }
    }
  }

  private static let pieces = Array(
    "นายงก.0123๔/-() @+66ต่อโทรสาร\nปีเดือน\u{E33}\u{E49}\u{E4D}เเ\u{F70A}é日😀ณว่าที่ร.ตค\u{300}\r"
      .unicodeScalars)

  /// Made by a linear congruence, so that every run has the same.
  private static func texts(seed: Int, count: Int) -> [String] {
    var state = UInt64(seed + 1)
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { _ in
      let scalars = (0..<next(30)).map { _ in pieces[next(pieces.count)] }
      return String(String.UnicodeScalarView(scalars))
    }
  }
}
