/// The word before a number that says what kind it is.
struct PhoneLabel {
  let isFax: Bool
  /// Whether the number is said to be telephone and fax in one.
  let isShared: Bool
  /// Whether no other number stands between the word and the number.
  let isAdjacent: Bool

  static let fax: [Term] = [
    "โทรสาร", "แฟกซ์", "แฟกส์", "แฟกช์", "แฟก", "fax", "facsimile", "📠",
  ]
  private static let telephone: [Term] = [
    "โทรศัพท์", "โทรศัพย์", "โทรศพท์", "โทร", "telephone", "tel", "phone", "mobile", "มือถือ",
    "☎", "📞", "📱",
  ]
  private static let phone: [Term] =
    telephone + [
      "เบอร์ติดต่อ", "เบอร์", "ติดต่อ", "สอบถาม", "สายด่วน", "hotline", "callcenter", "แจ้งเหตุ",
      "ฉุกเฉิน", "สายตรง",
    ]
  private static let passed: [Term] = ["หมายเลข", "เลข", "และ", "หรือ", "no", "ที่"]
  /// How far back a word may stand, in folded bytes.
  private static var reach: Int { 60 }

  init?(_ folded: Folded, before start: Int) {
    let bytes = folded.bytes
    var end = start
    var isAdjacent = true
    while end > 0, start - end < Self.reach {
      let before = bytes[end - 1]
      if end >= 2, !Self.endings.contains(bytes[end - 2], before) {
        guard !Self.isLetter(before) else { return nil }
        if Byte.isDigit(before) { isAdjacent = false }
        end -= 1
        continue
      }
      if let fax = Self.word(of: Self.fax, in: bytes, endingAt: end) {
        self.init(true, Self.joined(Self.telephone, bytes, before: end - fax), isAdjacent)
        return
      }
      if let phone = Self.word(of: Self.phone, in: bytes, endingAt: end) {
        self.init(false, Self.joined(Self.fax, bytes, before: end - phone), isAdjacent)
        return
      }
      if let length = Self.word(of: Self.passed, in: bytes, endingAt: end) {
        end -= length
      } else {
        return nil
      }
    }
    return nil
  }

  /// The last two bytes of every word, so that most places need no comparing.
  private static let endings: PairSet = {
    var pairs = PairSet()
    for word in fax + phone + passed {
      pairs.insert(word.bytes[word.bytes.count - 2], word.bytes[word.bytes.count - 1])
    }
    return pairs
  }()

  private static func isLetter(_ byte: UInt8) -> Bool {
    Byte.isThai(byte) || Byte.isASCIILetter(byte) || byte < 0x20
  }

  /// A number behind both words is a telephone that is a fax as well.
  private init(_ isFax: Bool, _ isShared: Bool, _ isAdjacent: Bool) {
    self.isFax = isFax && !isShared
    self.isShared = isShared
    self.isAdjacent = isAdjacent
  }

  private static func joined(_ words: [Term], _ bytes: [UInt8], before end: Int) -> Bool {
    var end = end
    while end > 0, [0x2F, 0x2E, 0x26, 0x2C, 0x2D].contains(bytes[end - 1]) { end -= 1 }
    if let and = word(of: ["และ", "and"], in: bytes, endingAt: end) { end -= and }
    return word(of: words, in: bytes, endingAt: end) != nil
  }

  /// The length of the first word of a list that ends at a place.
  private static func word(of words: [Term], in bytes: [UInt8], endingAt end: Int) -> Int? {
    words.first { word in
      end >= word.bytes.count && bytes[(end - word.bytes.count)..<end].elementsEqual(word.bytes)
    }?.bytes.count
  }
}
