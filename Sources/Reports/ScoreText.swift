package import Criteria
package import Scoring

extension Score {
  /// `77.85`, or `63.04–77.85` while something is undecided.
  package var text: String {
    isDecided ? low.text(places: 2) : "\(low.text(places: 2))–\(high.text(places: 2))"
  }
}

extension ScoreSheet {
  /// `B`, or `C–B` while it is open; `nil` without a total.
  package var levelText: String? {
    guard let levelLow, let levelHigh else { return nil }
    return levelLow == levelHigh ? levelLow : "\(levelLow)–\(levelHigh)"
  }
}

/// A day written out for readers.
package struct ReportDate: Sendable {
  private static let thaiMonths = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
    "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `31 มีนาคม 2564` or `31 March 2021` for `2021-03-31`; anything else as it stands.
  package static func text(_ iso: String, _ language: Language) -> String {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard iso.utf8.count == 10, parts.count == 3, (1...12).contains(parts[1]) else { return iso }
    let months = language == .th ? thaiMonths : englishMonths
    let year = language == .th ? parts[0] + 543 : parts[0]
    return "\(parts[2]) \(months[parts[1] - 1]) \(year)"
  }
}
