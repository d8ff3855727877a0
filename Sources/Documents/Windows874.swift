/// The single-byte Thai encoding that `tis-620`, `iso-8859-11` and `windows-874` all mean on the
/// web, as the WHATWG Encoding Standard has it (index-windows-874).
enum Windows874 {
  /// The scalar of each byte from 0x80; undefined bytes are U+FFFD.
  static let table: [UInt16] = (0x80...0xFF).map { (byte: UInt16) -> UInt16 in
    switch byte {
    case 0x80: 0x20AC
    case 0x85: 0x2026
    case 0x91, 0x92: byte - 0x91 + 0x2018
    case 0x93, 0x94: byte - 0x93 + 0x201C
    case 0x95: 0x2022
    case 0x96, 0x97: byte - 0x96 + 0x2013
    case 0xDB...0xDE, 0xFC...0xFF: 0xFFFD
    case 0x81...0x9F: byte
    default: byte - 0xA0 + (byte == 0xA0 ? 0xA0 : 0x0E00)
    }
  }

  static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
      } else {
        output.append(scalar: table[Int(byte) - 0x80])
      }
    }
  }

  /// Whether the bytes read as Thai: nearly all high bytes are Thai letters, they stand in rows,
  /// and vowel and tone marks follow a letter that can carry them.
  static func looksThai(_ bytes: ArraySlice<UInt8>) -> Bool {
    var count = Counts()
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 { count.add(byte, after: previous) }
      previous = byte
    }
    return count.areThai
  }

  private struct Counts {
    var high = 0
    var letters = 0
    var inRow = 0
    var marks = 0
    var stray = 0

    mutating func add(_ byte: UInt8, after previous: UInt8) {
      high += 1
      guard table[Int(byte) - 0x80] >= 0x0E00, table[Int(byte) - 0x80] < 0x0E80 else { return }
      letters += 1
      if previous >= 0xA1 { inRow += 1 }
      guard Self.isMark(byte) else { return }
      marks += 1
      if !(Self.isMark(previous) || (0xA1...0xCE).contains(previous)) { stray += 1 }
    }

    static func isMark(_ byte: UInt8) -> Bool {
      byte == 0xD1 || (0xD4...0xDA).contains(byte) || (0xE7...0xEE).contains(byte)
    }

    var areThai: Bool {
      high > 1 && letters * 10 >= high * 8 && inRow * 2 >= letters && stray * 5 <= marks
    }
  }
}

extension [UInt8] {
  /// Appends a scalar of the basic plane as UTF-8; a surrogate becomes U+FFFD.
  mutating func append(scalar value: UInt16) {
    switch value {
    case 0..<0x80:
      append(UInt8(value))
    case 0x80..<0x800:
      append(0xC0 | UInt8(value >> 6))
      append(0x80 | UInt8(value & 0x3F))
    case 0xD800...0xDFFF:
      append(contentsOf: [0xEF, 0xBF, 0xBD])
    default:
      append(0xE0 | UInt8(value >> 12))
      append(0x80 | UInt8(value >> 6 & 0x3F))
      append(0x80 | UInt8(value & 0x3F))
    }
  }
}
