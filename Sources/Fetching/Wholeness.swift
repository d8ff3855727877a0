/// Whether the end of a body is certain; curl alone calls too many cut bodies complete.
enum Wholeness {
  /// - Parameter hasExcess: Whether bytes followed the announced end of the body.
  static func isWhole(
    status: Int, _ head: ResponseHead, _ body: BodyDecoder, hasExcess: Bool
  ) -> Bool {
    guard body.isComplete, !hasExcess, status != 206 else { return false }
    if [204, 304].contains(status) || head.isFramed { return true }
    // Without a length the close of the connection ends the body, and a cut looks the same.
    return body.isCoded || hasEndMark(body.bytes)
  }

  /// Whether the last 4 KiB hold `</html>` or a PDF's `%%EOF`; counters often follow the former.
  static func hasEndMark(_ body: [UInt8]) -> Bool {
    let tail = body.suffix(4 << 10).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return ["</html>", "%%eof"].contains { mark in
      tail.indices.contains { tail[$0...].starts(with: mark.utf8) }
    }
  }
}
