import ThaiText

/// One number format of a spreadsheet, as far as it decides what a reader takes from the cell.
///
/// A date is written in Thai and in the Buddhist era, with those of its parts that the format
/// shows: `1 ตุลาคม 2563`, `ตุลาคม 2563`. People who have the Buddhist era in their heads type
/// 1/10/2563 into a program that takes it for the Common Era; such a year stays as it is.
struct NumberFormat {
  private var places: Int?
  private var hasThousands = false
  private var isPercent = false
  private var hasDay = false
  private var hasMonth = false
  private var hasYear = false
  private var hasTime = false

  /// - Parameter code: The format code; only its first section, for positive numbers, counts.
  init(_ code: String) {
    let bare = Self.bare(code)
    let letters = Set(bare.unicodeScalars.map { String($0).asciiLowercased })
    hasYear = letters.contains("y") || letters.contains("b") || letters.contains("e")
    hasDay = letters.contains("d")
    hasTime = letters.contains("h") || letters.contains("s")
    hasMonth = letters.contains("m") && (!hasTime || hasYear || hasDay)
    if bare.asciiLowercased.holds("general") { (hasYear, hasDay, hasMonth, hasTime) = none }
    guard !isDate else { return }
    isPercent = bare.contains("%")
    hasThousands = bare.contains(",")
    guard let point = bare.firstIndex(of: ".") else {
      places = bare.contains("0") ? 0 : nil
      return
    }
    places = bare[point...].count { $0 == "0" || $0 == "#" }
  }

  private var none: (Bool, Bool, Bool, Bool) { (false, false, false, false) }

  private var isDate: Bool { hasYear || hasDay || hasMonth || hasTime }

  /// The first section without quoted words, escaped signs and what stands in brackets.
  private static func bare(_ code: String) -> String {
    var kept = ""
    var scalars = code.unicodeScalars.makeIterator()
    while let scalar = scalars.next(), scalar != ";" {
      switch scalar {
      case "\"": while let next = scalars.next(), next != "\"" {}
      case "[": while let next = scalars.next(), next != "]" {}
      case "\\", "_", "*": _ = scalars.next()
      default: kept.unicodeScalars.append(scalar)
      }
    }
    return kept
  }

  func shown(_ number: Double, isFrom1904: Bool) -> String {
    if isDate, let text = date(number, isFrom1904: isFrom1904) { return text }
    let value = isPercent ? number * 100 : number
    return Self.written(value, places: places, hasThousands: hasThousands)
      + (isPercent ? "%" : "")
  }
}

extension NumberFormat {
  /// A serial number as a date; `nil` for one that no calendar has.
  private func date(_ serial: Double, isFrom1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    guard hasYear || hasDay || hasMonth else { return Self.clock(serial) }
    guard let day = Self.day(Int(serial) + (isFrom1904 ? 1_462 : 0)) else { return nil }
    let month = CalendarMonth(containing: day).thaiName.split(separator: " ").first ?? ""
    let common = day.year - CalendarDay.eraOffset
    let parts = [
      hasDay ? "\(day.day)" : nil, hasMonth ? String(month) : nil,
      hasYear ? "\(common > 2_400 ? common : day.year)" : nil,
      hasTime ? Self.clock(serial) : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private static func clock(_ serial: Double) -> String {
    let minutes = Int(((serial - serial.rounded(.down)) * 1_440).rounded())
    let minute = minutes % 60
    return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// The day of an Excel serial: 1 is 1 January 1900, and 60 a 29 February that never was.
  private static func day(_ serial: Int) -> CalendarDay? {
    // Days since 1 March of the year 0 (civil calendar, H. Hinnant).
    let days = serial - (serial > 59 ? 1 : 0) + 693_900
    let era = days / 146_097
    let ofEra = days - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return CalendarDay(
      year: year + CalendarDay.eraOffset, month: month, day: ofYear - (153 * shifted + 2) / 5 + 1)
  }

  /// A number in digits; without a number of places, as few as it needs and at most ten.
  static func written(_ value: Double, places: Int?, hasThousands: Bool) -> String {
    guard abs(value) < 1e15 else { return "\(value)" }
    let digits = min(places ?? 10, 10)
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    guard abs(value) * scale < 9e18 else { return "\(Int(value))" }
    let scaled = Int((abs(value) * scale).rounded())
    let unit = Int(scale)
    var whole = "\(scaled / unit)"
    if hasThousands { whole = grouped(whole) }
    var fraction = digits == 0 ? "" : String("\(scaled % unit + unit)".dropFirst())
    if places == nil { while fraction.hasSuffix("0") { fraction.removeLast() } }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
