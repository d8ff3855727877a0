/// Reads the size of a picture from its header, without decoding it.
enum ImageHeader {
  static func facts(_ body: [UInt8], _ type: FileType) -> ImageFacts {
    let size = size(body, type)
    return ImageFacts(format: type.rawValue, width: size?.width, height: size?.height)
  }

  private typealias Size = (width: Int, height: Int)

  private static func size(_ body: [UInt8], _ type: FileType) -> Size? {
    switch type {
    case .png: pair(body, at: 16, bytes: 4, isBig: true)
    case .gif: pair(body, at: 6, bytes: 2, isBig: false)
    case .bmp: pair(body, at: 18, bytes: 4, isBig: false)
    case .jpeg: jpeg(body)
    case .webp: webp(body)
    default: nil
    }
  }

  private static func pair(_ body: [UInt8], at start: Int, bytes: Int, isBig: Bool) -> Size? {
    guard body.count >= start + 2 * bytes else { return nil }
    return (
      number(body[start..<(start + bytes)], isBig: isBig),
      number(body[(start + bytes)..<(start + 2 * bytes)], isBig: isBig)
    )
  }

  private static func number(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> Int {
    isBig ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Walks the segments to the frame header, SOF0 to SOF15 (ITU-T T.81, table B.1).
  private static func jpeg(_ body: [UInt8]) -> Size? {
    var index = 2
    while index + 9 <= body.count, body[index] == 0xFF {
      let marker = body[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return pair(body, at: index + 5, bytes: 2, isBig: true).map { ($0.height, $0.width) }
      }
      index += 2 + number(body[(index + 2)..<(index + 4)], isBig: true)
    }
    return nil
  }

  /// The three kinds of WebP: lossy, lossless, extended.
  private static func webp(_ body: [UInt8]) -> Size? {
    guard body.count >= 30 else { return nil }
    if body.has("vp8x", at: 12) {
      return (number(body[24..<27], isBig: false) + 1, number(body[27..<30], isBig: false) + 1)
    }
    if body.has("vp8l", at: 12) {
      let bits = number(body[21..<25], isBig: false)
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    return pair(body, at: 26, bytes: 2, isBig: false).map {
      ($0.width & 0x3FFF, $0.height & 0x3FFF)
    }
  }
}
