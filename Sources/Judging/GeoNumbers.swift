/// The coordinates that an address of a map or a script gives, as far as they tell the country.
struct GeoNumbers {
  /// Whether there are coordinates and none of them lies in Thailand: a template's map of San
  /// Francisco shows nobody the way.
  static func areAbroad(in text: String) -> Bool {
    let numbers = fineNumbers(in: text)
    guard numbers.count >= 2 else { return false }
    return !numbers.contains(where: latitudes.contains)
      || !numbers.contains(where: longitudes.contains)
  }

  /// The extent of Thailand in degrees, its waters included.
  private static let latitudes = 5.5...20.6
  private static let longitudes = 97.2...105.8

  /// Numbers with at least three decimals; coarser ones are sizes and versions.
  private static func fineNumbers(in text: String) -> [Double] {
    var numbers: [Double] = []
    for run in text.utf8.split(whereSeparator: { !isPart($0) }) {
      let parts = run.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].count >= 3, parts[0].count <= 4 else { continue }
      if let number = Double(String(decoding: run, as: UTF8.self)), abs(number) <= 180 {
        numbers.append(number)
      }
    }
    return numbers
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }
}
