package import ThaiText

/// The mentions of time in one text, sorted by how much they say about the text itself.
package struct Times: Sendable {
  package struct Mention: Sendable {
    package var time: TimeMention
    /// The mention with the words around it.
    package var quote: String
    /// The mention alone.
    package var words: String
    /// Whether it was read off a picture; it can then show that a document is of a time, but never
    /// that it is of another one.
    package var isRecognised: Bool
  }

  /// Those that name a year, a month or a span of them.
  package let naming: [Mention]
  /// Single days, which may be only the day of publishing.
  package let days: [Mention]
  /// Numbers that only look like a year, as in `ITA 2564` or `ที่ 150/2563`.
  package let numbers: [Mention]

  /// - Parameter recognised: Where in the UTF-8 of the text words stand that were read off a
  ///   picture. There a year counts only when it is written out in Arabic digits.
  package init(_ text: String, recognised: [Range<Int>] = []) {
    let all: [Mention] = TimeMention.all(in: text).filter { !$0.isOfLaw(in: text) }
      .compactMap { time in
        let start = text.utf8.distance(from: text.startIndex, to: time.range.lowerBound)
        let isRecognised = recognised.contains { $0.contains(start) }
        if isRecognised, !time.isWrittenOut(in: text) { return nil }
        return Mention(
          time: time, quote: text.words(around: time.range),
          words: text.words(around: time.range, count: 0), isRecognised: isRecognised)
      }
    days = all.filter { $0.time.kind == .day }
    naming = all.filter { $0.time.kind != .day && !$0.time.isNumberOnly }
    numbers = all.filter { $0.time.kind != .day && $0.time.isNumberOnly }
  }

  /// Whether the text names a day, or days that follow each other in one month.
  package var namesDay: Bool {
    !days.isEmpty || naming.contains { $0.time.isDaysOfOneMonth }
  }

  /// The mentions of the year that is named most often; the first of equals.
  package var mainYear: [Mention] {
    var counts: [Int: Int] = [:]
    for mention in naming {
      if let year = mention.time.yearNumber { counts[year, default: 0] += 1 }
    }
    guard let most = counts.values.max() else { return [] }
    let first = naming.first { $0.time.yearNumber.map { counts[$0] == most } ?? false }
    return naming.filter { $0.time.yearNumber == first?.time.yearNumber }
  }
}

extension TimeMention {
  /// The year in the Buddhist era that a mention of one year names.
  package var yearNumber: Int? {
    guard let span else { return nil }
    return kind == .fiscalYear || kind == .year ? span.upperBound.year : nil
  }

  fileprivate var isDaysOfOneMonth: Bool {
    guard kind == .monthRange, let span else { return false }
    return span.lowerBound.year == span.upperBound.year
      && span.lowerBound.month == span.upperBound.month
  }

  /// Whether each of its years has four Arabic digits, `2564`; a time without a year is.
  fileprivate func isWrittenOut(in text: String) -> Bool {
    guard span != nil else { return true }
    let numbers = text[range].split { !("0"..."9").contains($0) }
    let years = numbers.filter { $0.utf8.count == 4 && $0.hasPrefix("25") }
    return !years.isEmpty && numbers.allSatisfy { $0.utf8.count <= 2 || years.contains($0) }
  }

  /// Whether it is part of the name of a law, as in `พ.ร.บ. … (ฉบับที่ 14) พ.ศ. 2562`.
  fileprivate func isOfLaw(in text: String) -> Bool {
    guard kind == .year || kind == .day else { return false }
    let before = text.words(before: range.lowerBound, count: 90)
    return Self.lawWords.contains { before.holds($0) }
  }

  private static let lawWords = [
    "พระราชบัญญัติ", "พ.ร.บ", "พรบ", "ระเบียบกระทรวง", "ระเบียบสำนัก", "กฎกระทรวง", "พระราชกฤษฎีกา",
    "รัฐธรรมนูญ", "ประมวลกฎหมาย", "(ฉบับที่", "แก้ไขเพิ่มเติม", "หนังสือกระทรวง", "หนังสือกรม",
    "มติคณะรัฐมนตรี", "ประกาศคณะกรรมการ", "คำสั่งหัวหน้าคณะ",
  ]
}
