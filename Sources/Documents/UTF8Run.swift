/// What stands in a body, seen as UTF-8: well-formed sequences and bytes that are none.
struct UTF8Census {
  /// Well-formed sequences of more than one byte.
  var sequences = 0
  /// Of these, sequences that are Thai, general punctuation or Latin-1: what Thai pages hold.
  var expected = 0
  /// Bytes that belong to no well-formed sequence.
  var stray = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        guard buffer[index] >= 0x80 else {
          index += 1
          continue
        }
        let length = UTF8Run.length(of: buffer, at: index)
        note(buffer, index, length)
        index += max(length, 1)
      }
    }
  }

  private mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
    guard length > 0 else {
      stray += 1
      return
    }
    sequences += 1
    let lead = bytes[index]
    let isThai = lead == 0xE0 && (bytes[index + 1] == 0xB8 || bytes[index + 1] == 0xB9)
    if isThai || lead == 0xE2 || lead == 0xC2 || lead == 0xEF { expected += 1 }
  }
}

/// UTF-8 by hand, so that a foreign fragment in a page destroys nothing but itself.
enum UTF8Run {
  /// The length of the well-formed sequence of two bytes or more at `index`, 0 when there is none
  /// (Unicode, table 3-7).
  static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The bytes with every run that is not UTF-8 read as windows-874 when it looks Thai, and
  /// replaced by U+FFFD when it does not.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var index = 0
    while index < bytes.count {
      let start = index
      let isHigh = bytes[index] >= 0x80
      while index < bytes.count, (bytes[index] >= 0x80) == isHigh { index += 1 }
      if isHigh {
        appendHigh(bytes[start..<index], to: &output)
      } else {
        output.append(contentsOf: bytes[start..<index])
      }
    }
    return output
  }

  /// Appends one row of bytes beyond ASCII.
  private static func appendHigh(_ run: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let census = UTF8Census(Array(run))
    if census.stray > 0, census.expected == 0, Windows874.looksThai(run) {
      Windows874.append(run, to: &output)
    } else {
      appendPieces(Array(run), to: &output)
    }
  }

  private static func appendPieces(_ run: [UInt8], to output: inout [UInt8]) {
    var index = 0
    while index < run.count {
      let start = index
      let length = run.withUnsafeBufferPointer { Self.length(of: $0, at: index) }
      if length > 0 {
        index += length
        output.append(contentsOf: run[start..<index])
        continue
      }
      repeat {
        index += 1
      } while index < run.count
        && run.withUnsafeBufferPointer { Self.length(of: $0, at: index) } == 0
      appendStray(run[start..<index], to: &output)
    }
  }

  private static func appendStray(_ piece: ArraySlice<UInt8>, to output: inout [UInt8]) {
    if piece.count > 2, Windows874.looksThai(piece) {
      Windows874.append(piece, to: &output)
    } else {
      output.append(scalar: 0xFFFD)
    }
  }
}
