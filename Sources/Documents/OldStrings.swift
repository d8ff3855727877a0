/// Reads the strings of an old Excel file, which go on from record to record ([MS-XLS] 2.5.293).
struct OldStrings {
  private let segments: [ArraySlice<UInt8>]
  private var segment = 0
  private var index: Int

  init(_ segments: [ArraySlice<UInt8>]) {
    self.segments = segments
    index = segments.first?.startIndex ?? 0
  }

  /// The strings of the table that cells point at, as far as they go.
  mutating func all() -> [String] {
    _ = number(bytes: 4)
    let count = number(bytes: 4) ?? 0
    var strings: [String] = []
    while strings.count < count, let string = string(countBytes: 2) {
      strings.append(string.folded)
    }
    return strings
  }

  /// The next string; `nil` at the end.
  mutating func string(countBytes: Int) -> String? {
    guard let count = number(bytes: countBytes), let flags = number(bytes: 1) else { return nil }
    let runs = flags & 8 != 0 ? number(bytes: 2) ?? 0 : 0
    let extra = flags & 4 != 0 ? number(bytes: 4) ?? 0 : 0
    let units = characters(count, areWide: flags & 1 != 0)
    skip(runs * 4 + extra)
    return String(decoding: units, as: UTF16.self)
  }

  /// The letters; where they go on in another record, it says anew how wide they are.
  private mutating func characters(_ count: Int, areWide: Bool) -> [UInt16] {
    var units: [UInt16] = []
    var areWide = areWide
    while units.count < count {
      if isAtEnd {
        guard advance(), let flags = number(bytes: 1) else { return units }
        areWide = flags & 1 != 0
      }
      guard let unit = number(bytes: areWide ? 2 : 1) else { return units }
      units.append(UInt16(unit))
    }
    return units
  }

  private var isAtEnd: Bool { segment < segments.count && index >= segments[segment].endIndex }

  private mutating func advance() -> Bool {
    guard segment + 1 < segments.count else { return false }
    segment += 1
    index = segments[segment].startIndex
    return true
  }

  private mutating func number(bytes: Int) -> Int? {
    if isAtEnd, !advance() { return nil }
    guard segment < segments.count, index + bytes <= segments[segment].endIndex else { return nil }
    defer { index += bytes }
    return segments[segment].number(at: index, bytes: bytes)
  }

  private mutating func skip(_ count: Int) {
    var rest = count
    while rest > 0 {
      if isAtEnd, !advance() { return }
      guard segment < segments.count else { return }
      let step = min(rest, segments[segment].endIndex - index)
      index += step
      rest -= step
    }
  }
}
