/// The words of time, with what each one means.
enum TimeWords {
  static let lexicon = Lexicon(years + periods + months)

  private typealias Word = Lexicon<TimeToken.Kind>.Word

  private static let years: [Word] = [
    words(.buddhist, ["พ.ศ.", "พ.ศ", "พศ.", "พศ", "พุทธศักราช", "b.e."], .exact),
    words(.common, ["ค.ศ.", "ค.ศ", "คศ.", "คศ", "คริสต์ศักราช", "a.d."], .exact),
    words(.fiscalYear, ["ประจำปีงบประมาณ", "ปีงบประมาณ"], .lenient),
    words(.fiscalYear, ["ปีงบฯ", "ปีงบ", "ปีงป."], .exact),
    words(.englishFiscalYear, ["fiscalyear"], .exact),
    words(.englishFiscalYear, ["fy"], .word),
    words(.budget, ["งบประมาณ"], .exact),
    words(.year, ["ประจำปี"], .lenient),
    words(.year, ["ปี", "ปีการศึกษา", "ปีภาษี", "ปีปฏิทิน"], .exact),
    words(.year, ["year"], .word),
    words(.copyright, ["©", "copyright", "สงวนลิขสิทธิ์"], .exact),
  ].flatMap { $0 }

  private static let periods: [Word] = [
    words(.dayWord, ["วันที่"], .lenient),
    words(.monthWord, ["ประจำเดือน", "รอบเดือน", "เดือน"], .lenient),
    words(.quarter, ["ไตรมาสที่", "ไตรมาส"], .exact),
    words(.quarter, ["quarter", "q"], .word),
    words(.half, ["ครึ่ง"], .lenient),
    words(.round, ["รอบระยะเวลา", "รอบ"], .exact),
    words(.first, ["แรก"], .exact),
    words(.last, ["หลัง"], .exact),
    words(.sixMonths, ["หกเดือน"], .lenient),
    words(.until, ["จนถึง", "ถึงสิ้น", "ถึง", "สิ้นสุด"], .exact),
    words(.until, ["to", "until"], .word),
    words(.filler, ["ของ", "ประจำ", "รายจ่าย", "ใน", "แห่ง"], .exact),
    words(.filler, ["of", "the", "in", "ita", "oit"], .word),
  ].flatMap { $0 }

  private static let months: [Word] = (1...12).flatMap { number in
    let letters = abbreviated[number - 1]
    let (dotted, plain) = (letters.joined(separator: "."), letters.joined())
    let known = [
      words(.month(number, .full), full[number - 1], .lenient),
      words(.month(number, .short), short[number - 1], .exact),
      words(.month(number, .dotted), [dotted + ".", dotted], .exact),
      words(.month(number, .plain), [plain + ".", plain], .exact),
      words(.month(number, .english), english(english[number - 1]), .word),
    ]
    return known.flatMap { $0 }
  }

  /// Names with the misspellings that agencies make.
  private static let full: [[String]] = [
    ["มกราคม", "มกราค", "มกรคม"], ["กุมภาพันธ์", "กุมภาพัน", "กุมภาพันท์", "กุมพาพันธ์"], ["มีนาคม"],
    ["เมษายน", "เมศายน", "เมษยน"], ["พฤษภาคม", "พฤศภาคม", "พฤษภาค", "พฤกษภาคม"],
    ["มิถุนายน", "มิถุนาย"], ["กรกฎาคม", "กรกฎาค", "กรกฏคม", "กรกดาคม"], ["สิงหาคม", "สิงหาค"],
    ["กันยายน", "กันยาย"], ["ตุลาคม", "ตุลาค"],
    ["พฤศจิกายน", "พฤษจิกายน", "พฤศจิกาย", "พฤจิกายน", "พฤศจิการยน", "พฤศจิกยน"],
    ["ธันวาคม", "ธันวาค", "ธันวาคาม"],
  ]

  private static let short: [[String]] = [
    ["มกรา"], ["กุมภา"], ["มีนา"], ["เมษา"], ["พฤษภา"], ["มิถุนา"], ["กรกฎา"], ["สิงหา"], ["กันยา"],
    ["ตุลา"], ["พฤศจิกา", "พฤษจิกา"], ["ธันวา"],
  ]

  private static let abbreviated: [[String]] = [
    ["ม", "ค"], ["ก", "พ"], ["มี", "ค"], ["เม", "ย"], ["พ", "ค"], ["มิ", "ย"],
    ["ก", "ค"], ["ส", "ค"], ["ก", "ย"], ["ต", "ค"], ["พ", "ย"], ["ธ", "ค"],
  ]

  private static func english(_ name: String) -> [String] {
    let short = [3, 4].map { String(name.prefix($0)) }
    return [name] + short + short.map { $0 + "." }
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
  ]

  private static func words(
    _ kind: TimeToken.Kind, _ texts: [String], _ manner: Lexicon<TimeToken.Kind>.Manner
  ) -> [Word] {
    texts.map { Word(text: $0, value: kind, manner: manner) }
  }
}
