/// The status and headers of an answer, read line by line as they come.
///
/// Heads of 1xx answers give way to the next one; trailers are counted and dropped.
struct ResponseHead {
  private(set) var headers: [Response.Header] = []
  /// Bytes of all lines so far.
  private(set) var byteCount = 0
  private var state = State.waiting

  private enum State { case waiting, interim, final, finished }

  /// Whether the head of the final answer is all there.
  var isComplete: Bool { state == .finished }

  /// Whether the answer calls itself an HTML page, nothing at all, or something that is no document
  /// either and may never end, as films and the pictures of cameras are.
  var isPage: Bool {
    guard let type = header("content-type")?.lowercased() else { return true }
    return type.contains("html")
      || ["multipart/", "video/", "audio/"].contains(where: type.hasPrefix)
  }

  /// Whether the end of the body can be told from the head: a length, or chunks.
  var isFramed: Bool { header("content-length") != nil || isChunked }

  /// Two lengths, or a length and chunks: which of them is true, nobody can tell.
  var isAmbiguous: Bool {
    let lengths = Set(headers.filter { $0.name == "content-length" }.map(\.value))
    return lengths.count > 1 || (!lengths.isEmpty && isChunked)
  }

  /// The announced bytes of the body; `Int.max` for more than can be counted.
  var declaredLength: Int? {
    guard let text = header("content-length"), !text.isEmpty,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text) ?? .max
  }

  private var isChunked: Bool {
    header("transfer-encoding")?.lowercased().contains("chunked") == true
  }

  func header(_ name: String) -> String? { headers.last { $0.name == name }?.value }

  /// Takes one line with its line end, as curl hands it over.
  mutating func take(_ line: UnsafeRawBufferPointer) {
    byteCount += line.count
    let text = line.trimmed
    switch state {
    case .waiting: begin(text)
    case .interim: if text.starts(with: "HTTP/".utf8) { begin(text) }
    case .final: if text.isEmpty { state = .finished } else { addHeader(line) }
    case .finished: break
    }
  }

  private mutating func begin(_ statusLine: UnsafeRawBufferPointer) {
    headers = []
    let isInterim = statusLine.split(separator: UInt8(ascii: " ")).dropFirst().first?.first
    state = isInterim == UInt8(ascii: "1") ? .interim : .final
  }

  private mutating func addHeader(_ line: UnsafeRawBufferPointer) {
    let isFolded = line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t")
    if isFolded, let last = headers.indices.last {
      headers[last].value += " " + Self.text(of: line.trimmed)
      return
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = Self.text(of: UnsafeRawBufferPointer(rebasing: line[..<colon])).lowercased()
    let value = UnsafeRawBufferPointer(rebasing: line[(colon + 1)...]).trimmed
    let isAddress = name == "location"
    headers.append(.init(name: name, value: isAddress ? Self.escaped(value) : Self.text(of: value)))
  }

  /// Bytes beyond ASCII in an address may be of any charset: escaped, they stay what they are.
  private static func escaped(_ bytes: UnsafeRawBufferPointer) -> String {
    String(
      decoding: bytes.flatMap { $0 < 0x80 ? [$0] : PercentEncoding.escape($0) }, as: UTF8.self)
  }

  /// UTF-8, else ISO 8859-1, which is what HTTP says of old headers.
  private static func text(of bytes: UnsafeRawBufferPointer) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}

extension UnsafeRawBufferPointer {
  /// Without white space at both ends.
  fileprivate var trimmed: UnsafeRawBufferPointer {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return UnsafeRawBufferPointer(rebasing: self[..<startIndex]) }
    return UnsafeRawBufferPointer(rebasing: self[first...last])
  }
}
