/// What each ASCII byte and each Thai letter becomes when it is folded.
struct FoldTable: Sendable {
  static let shared = FoldTable()
  /// Nothing is left of the letter; it is no white space either.
  static var dropped: UInt8 { 0 }
  /// Classes below this are gaps, bytes from here on are letters.
  static var lowestByte: UInt8 { 0x21 }

  let ascii: [UInt8]
  /// By the distance from U+0E00.
  let thai: [UInt8]

  private init() {
    ascii = (0..<128).map { Self.ascii(UInt8($0)) }
    thai = (0..<128).map { Self.thai($0) }
  }

  private static func ascii(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x20, 0x09: Gap.space
    case 0x0A...0x0D: Gap.line
    case 0x41...0x5A: byte + 0x20
    case 0x21...0x7E: byte
    default: dropped
    }
  }

  /// Tone and other marks are dropped, ำ and ๅ become า, ฏ becomes ฎ (mixed up in กฎ and ปฏิบัติ
  /// by many), Thai digits become 0-9.
  private static func thai(_ letter: Int) -> UInt8 {
    switch letter {
    case 0x33, 0x45: Byte.saraAa
    case 0x0F: 0xAE
    case 0x3A, 0x47...0x4E: dropped
    case 0x50...0x59: UInt8(letter - 0x50) + 0x30
    case 0x01...0x5B: UInt8(letter) + 0xA0
    default: dropped
    }
  }
}

/// What a scalar that is neither ASCII nor Thai becomes.
enum OtherScalar {
  case dropped, gap(UInt8), ascii(UInt8), thai(Int), kept

  init(_ value: UInt32) {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .gap(Gap.space)
    case 0x85, 0x2028, 0x2029: self = .gap(Gap.line)
    case 0x80...0x9F, 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF:
      self = .dropped
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: self = .ascii(0x2D)
    case 0x2018...0x201B: self = .ascii(0x27)
    case 0x201C...0x201F: self = .ascii(0x22)
    case 0xFF01...0xFF5E: self = .ascii(UInt8(value - 0xFEE0))
    case 0xF700...0xF71A: self = Self.glyph(Int(value - 0xF700))
    case 0xE000...0xF8FF, 0xF0000...: self = .dropped
    default: self = .kept
    }
  }

  /// The private-use glyphs by which Windows and Mac fonts drew shifted Thai marks.
  private static func glyph(_ offset: Int) -> Self {
    let letters = [
      0x10, 0x34, 0x35, 0x36, 0x37, 0x48, 0x49, 0x4A, 0x4B, 0x4C, 0x48, 0x49, 0x4A, 0x4B, 0x4C,
      0x0D, 0x31, 0x4D, 0x47, 0x48, 0x49, 0x4A, 0x4B, 0x4C, 0x38, 0x39, 0x3A,
    ]
    return .thai(letters[offset])
  }
}

/// The white space that stood before a folded byte.
enum Gap {
  static var none: UInt8 { 0 }
  static var space: UInt8 { 1 }
  static var line: UInt8 { 2 }
}

/// Folded bytes that the code speaks of by name.
enum Byte {
  static var phoPhueng: UInt8 { 0xBC }
  static var saraAa: UInt8 { 0xD2 }
  static var saraUu: UInt8 { 0xD9 }
  static var saraE: UInt8 { 0xE0 }
  static var saraAe: UInt8 { 0xE1 }

  /// Whether the byte is a vowel mark above or below its consonant.
  static func isMark(_ byte: UInt8) -> Bool { byte == 0xD1 || (byte >= 0xD4 && byte <= 0xD9) }

  static func isThai(_ byte: UInt8) -> Bool { byte >= 0xA1 }

  static func isConsonant(_ byte: UInt8) -> Bool { byte >= 0xA1 && byte <= 0xCE }

  static func isLeadingVowel(_ byte: UInt8) -> Bool { byte >= 0xE0 && byte <= 0xE4 }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isASCIILetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
