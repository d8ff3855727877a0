/// A day of the common era as `YYYY-MM-DD`.
package enum ISODay {
  /// What is wrong with a day that a person typed; `nil` when nothing is.
  ///
  /// For a year of the Buddhist era it says which day is meant.
  package static func fault(of text: String) -> String? {
    guard !isValid(text) else { return nil }
    let rule = "`\(text)` is no day; YYYY-MM-DD of the common era was expected"
    return common(text).map { "\(rule): \($0)" } ?? rule
  }

  /// The day of the common era that a day of the Buddhist era is.
  private static func common(_ text: String) -> String? {
    let ascii = text.withASCIIDigits
    guard let year = Int(ascii.prefix(4)), FiscalYears.plausible.contains(year) else { return nil }
    let day = "\(year - 543)\(ascii.dropFirst(4))"
    return isValid(day) ? day : nil
  }

  static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2] else { return false }
    guard parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let numbers = parts.compactMap { Int($0) }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    // A later year is one of the Buddhist era.
    guard (1900...2399).contains(year), (1...12).contains(month) else { return false }
    return (1...days(in: month, of: year)).contains(day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
