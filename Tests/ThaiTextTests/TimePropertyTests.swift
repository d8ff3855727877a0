import Testing

@testable import ThaiText

/// Dates written in every format, with every kind of digits, are read back.
@Suite struct TimePropertyTests {
  @Test("a day is read back", arguments: DayFormat.all)
  func day(_ format: DayFormat) {
    for day in Self.days {
      for digits in Digiting.allCases {
        let text = "(ก) " + digits(format.write(day)) + " (ข)"
        let mentions = TimeMention.all(in: text)
        #expect(mentions.map(\.kind) == [.day], "\(text)")
        #expect(mentions.first?.span == day...day, "\(text)")
      }
    }
  }

  @Test("a range of months is read back", arguments: [" - ", "-", " – ", " ถึง ", " ถึงเดือน"])
  func monthRange(_ between: String) throws {
    for index in 0..<24 {
      let first = CalendarMonth(known: 2563 + index / 12, index % 12 + 1)
      let last = first.next.next.next.next.next
      for style in [MonthStyle.full, .short] {
        let text = "ผล " + style.write(first) + between + style.write(last) + " ดังนี้"
        let mention = try #require(TimeMention.all(in: text).first)
        #expect(mention.span == first.first...last.last, "\(text)")
        let inferred = "ผล " + style.name(first.month) + between + style.write(last) + " ดังนี้"
        #expect(TimeMention.all(in: inferred).first?.span == first.first...last.last, "\(inferred)")
      }
    }
  }

  @Test("years are read back", arguments: 2540...2580)
  func years(_ year: Int) {
    for word in ["ปีงบประมาณ พ.ศ. ", "ประจำปีงบประมาณ ", "ปีงบประมาณ", "ปีงบ "] {
      for digits in Digiting.allCases {
        let mentions = TimeMention.all(in: digits("แผน\(word)\(year) ฉบับ"))
        #expect(mentions.map(\.kind) == [.fiscalYear])
        #expect(mentions.first?.span == FiscalYear(year).span)
      }
    }
    let plain = TimeMention.all(in: "ประจำปี \(year)").first
    #expect(plain?.kind == .year && plain?.span?.upperBound.iso == "\(year - 543)-12-31")
  }

  @Test func textWithoutSenseIsSurvived() {
    let pieces = [
      "ปี", "2564", "64", "-", "/", ".", "พ.ศ.", "ต.ค.", "ตุลาคม", "6", "เดือน", "แรก", "รอบ",
      "ไตรมาส",
      "ถึง", "ปีงบประมาณ", " ", "\n", "0", "๓๑", "(", ")", "วันที่", "ครึ่ง", "ก", "โทร", "\u{0E34}",
    ]
    var state: UInt64 = 42
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      var last = text.startIndex
      for mention in TimeMention.all(in: text) {
        #expect(mention.range.lowerBound >= last && !mention.range.isEmpty, "\(text)")
        last = mention.range.upperBound
      }
    }
  }

  /// One day of each month, the first and the last days among them, over 22 years: with every
  /// format and kind of digits more than 10,000 texts.
  static let days: [CalendarDay] = (0..<264).map { index in
    let month = CalendarMonth(known: 2555 + index / 12, index % 12 + 1)
    let day = [1, month.last.day, 9, 28][index % 4]
    return CalendarDay(known: month.year, month.month, day)
  }
}

enum Digiting: CaseIterable {
  case arabic, thai, mixed

  func callAsFunction(_ text: String) -> String {
    switch self {
    case .arabic: text
    case .thai: Digits.thai(text)
    case .mixed:
      String(text.enumerated().map { $0 % 2 == 0 ? Character(Digits.thai(String($1))) : $1 })
    }
  }
}

enum MonthStyle: Sendable {
  case full, short, plain

  func name(_ month: Int) -> String {
    switch self {
    case .full: Self.names[month - 1]
    case .short: Self.abbreviations[month - 1]
    case .plain: Self.abbreviations[month - 1].replacing(".", with: "")
    }
  }

  func write(_ month: CalendarMonth) -> String { "\(name(month.month)) \(month.year)" }

  private static let names = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
    "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]
  private static let abbreviations = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]
}

/// One way to write a day.
struct DayFormat: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let write: @Sendable (CalendarDay) -> String

  private init(_ name: String, _ write: @escaping @Sendable (CalendarDay) -> String) {
    (testDescription, self.write) = (name, write)
  }

  static let all: [DayFormat] =
    [
      DayFormat("1 ตุลาคม 2563") { "\($0.day) \(MonthStyle.full.name($0.month)) \($0.year)" },
      DayFormat("วันที่ 1 เดือน ตุลาคม พ.ศ. 2563") {
        "วันที่ \($0.day) เดือน \(MonthStyle.full.name($0.month)) พ.ศ. \($0.year)"
      },
      DayFormat("1ตุลาคม2563") { "\($0.day)\(MonthStyle.full.name($0.month))\($0.year)" },
      DayFormat("1 ต.ค. 2563") { "\($0.day) \(MonthStyle.short.name($0.month)) \($0.year)" },
      DayFormat("1 ต.ค. 63") { "\($0.day) \(MonthStyle.short.name($0.month)) \($0.year % 100)" },
      DayFormat("1ต.ค.63") { "\($0.day)\(MonthStyle.short.name($0.month))\($0.year % 100)" },
      DayFormat("1 ตค 63") { "\($0.day) \(MonthStyle.plain.name($0.month)) \($0.year % 100)" },
      DayFormat("1/10/2563") { "\($0.day)/\($0.month)/\($0.year)" },
      DayFormat("1-10-2563") { "\($0.day)-\($0.month)-\($0.year)" },
      DayFormat("1/10/63") { "\($0.day)/\($0.month)/\($0.year % 100)" },
      DayFormat("1.10.2563") { "\($0.day).\($0.month).\($0.year)" },
      DayFormat("1/10/2020") { "\($0.day)/\($0.month)/\($0.year - 543)" },
      DayFormat("2020-10-01") { $0.iso },
    ]
}
