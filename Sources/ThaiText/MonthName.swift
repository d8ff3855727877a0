extension CalendarMonth {
  /// As people write it: `ตุลาคม 2563`.
  package var thaiName: String { "\(Self.thaiNames[month - 1]) \(year)" }

  private static let thaiNames = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
    "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]
}
