/// The container of Office files before 2007: streams in chains of sectors ([MS-CFB]).
struct CompoundFile {
  private let bytes: [UInt8]
  private let sectorSize: Int
  private var table: [Int] = []
  private var miniTable: [Int] = []
  private var miniStream: [UInt8] = []
  private var entries: [Entry] = []

  private struct Entry {
    var name: String
    var start: Int
    var size: Int
    var isRoot: Bool
  }

  private static let miniSectorSize = 64
  /// Streams shorter than this stand in sectors of 64 bytes.
  private static let miniLimit = 4_096

  /// - Throws: `damaged` when it is none, or its chains run into each other or out of it.
  init(_ bytes: [UInt8]) throws(FileFault) {
    guard bytes.count >= 512, (9...12).contains(bytes.number(at: 30, bytes: 2)) else {
      throw .damaged
    }
    self.bytes = bytes
    sectorSize = 1 << bytes.number(at: 30, bytes: 2)
    for sector in try tableSectors() {
      table += self.sector(sector).numbers(bytes: 4)
    }
    for sector in try chain(from: bytes.number(at: 60, bytes: 4), in: table) {
      miniTable += self.sector(sector).numbers(bytes: 4)
    }
    let folder = try stream(from: bytes.number(at: 48, bytes: 4), size: Int.max)
    entries = stride(from: 0, to: folder.count - 127, by: 128).map { Self.entry(folder, at: $0) }
    if let root = entries.first(where: \.isRoot) {
      miniStream = try stream(from: root.start, size: root.size)
    }
  }

  /// The bytes of a stream; `nil` when there is none of that name.
  func stream(_ name: String) throws(FileFault) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name && !$0.isRoot }) else { return nil }
    guard entry.size < Self.miniLimit else {
      return try stream(from: entry.start, size: entry.size)
    }
    var output: [UInt8] = []
    for sector in try chain(from: entry.start, in: miniTable) {
      let start = sector * Self.miniSectorSize
      guard start < miniStream.count else { throw .damaged }
      output += miniStream[start..<min(start + Self.miniSectorSize, miniStream.count)]
    }
    return try Self.cut(output, to: entry.size)
  }

  private static func entry(_ folder: [UInt8], at start: Int) -> Entry {
    let length = min(folder.number(at: start + 64, bytes: 2), 64)
    let units = folder[start..<(start + max(length - 2, 0))].numbers(bytes: 2)
    return Entry(
      name: String(decoding: units.map { UInt16($0) }, as: UTF16.self),
      start: folder.number(at: start + 116, bytes: 4),
      size: folder.number(at: start + 120, bytes: 4),
      isRoot: folder[start + 66] == 5)
  }

  /// The sectors that hold the table of chains: 109 in the header, more in a chain of their own.
  private func tableSectors() throws(FileFault) -> [Int] {
    var sectors = bytes[76..<512].numbers(bytes: 4)
    var next = bytes.number(at: 68, bytes: 4)
    for _ in 0..<(bytes.count / sectorSize) where next < Self.lastSector {
      var more = sector(next).numbers(bytes: 4)
      guard let last = more.popLast() else { throw .damaged }
      sectors += more
      next = last
    }
    return sectors.filter { $0 < Self.lastSector }
  }

  private static let lastSector = 0xFFFF_FFFA

  private func sector(_ number: Int) -> ArraySlice<UInt8> {
    let start = min((number + 1) * sectorSize, bytes.count)
    return bytes[start..<min(start + sectorSize, bytes.count)]
  }

  private func chain(from start: Int, in table: [Int]) throws(FileFault) -> [Int] {
    var sectors: [Int] = []
    var next = start
    while next < Self.lastSector {
      guard next < table.count, sectors.count <= table.count else { throw .damaged }
      sectors.append(next)
      next = table[next]
    }
    return sectors
  }

  private func stream(from start: Int, size: Int) throws(FileFault) -> [UInt8] {
    var output: [UInt8] = []
    for number in try chain(from: start, in: table) {
      output += sector(number)
      guard output.count <= bytes.count else { throw .damaged }
    }
    return size == Int.max ? output : try Self.cut(output, to: size)
  }

  /// A stream that is shorter than it says was cut off.
  private static func cut(_ bytes: [UInt8], to size: Int) throws(FileFault) -> [UInt8] {
    guard bytes.count >= size else { throw .damaged }
    return Array(bytes[..<size])
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The number in so many bytes at an index, low byte first; what stands past the end is 0.
  func number(at start: Int, bytes: Int) -> Int {
    var value = 0
    for offset in (0..<bytes).reversed() {
      let index = start + offset
      value = value << 8 | (index < endIndex ? Int(self[index]) : 0)
    }
    return value
  }

  /// All numbers of so many bytes, one after the other.
  func numbers(bytes: Int) -> [Int] {
    stride(from: startIndex, to: endIndex - bytes + 1, by: bytes)
      .map { number(at: $0, bytes: bytes) }
  }
}
