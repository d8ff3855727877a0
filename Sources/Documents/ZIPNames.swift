/// The list of names at the end of a ZIP, read without unpacking anything (APPNOTE.TXT, 4.3.12).
///
/// Bytes that look like names stand everywhere in an archive: a document in it has its own.
enum ZIPNames {
  private static let most = 5_000

  /// The names in lower case and without a leading slash; none when the list is missing or broken.
  static func all(in body: [UInt8]) -> Set<String> {
    guard let end = endRecord(of: body) else { return [] }
    var index = body.number(at: end + 16, bytes: 4)
    var names: Set<String> = []
    while names.count < most, body.number(at: index, bytes: 4) == 0x0201_4B50 {
      let length = body.number(at: index + 28, bytes: 2)
      let rest = body.number(at: index + 30, bytes: 2) + body.number(at: index + 32, bytes: 2)
      guard index + 46 + length <= body.count else { return [] }
      let name = String(decoding: body[(index + 46)..<(index + 46 + length)], as: UTF8.self)
      let lower = name.asciiLowercased
      names.insert(lower.hasPrefix("/") ? String(lower.dropFirst()) : lower)
      index += 46 + length + rest
    }
    return names
  }

  /// Where the record at the end begins; a comment of up to 65,535 bytes may stand behind it.
  private static func endRecord(of body: [UInt8]) -> Int? {
    guard body.count >= 22 else { return nil }
    let first = max(0, body.count - 22 - 65_535)
    return (first...(body.count - 22)).reversed()
      .first { body[$0] == 0x50 && body.number(at: $0, bytes: 4) == 0x0605_4B50 }
  }
}
