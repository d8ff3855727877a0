/// The text of a file that a person wrote.
package enum SourceText {
  /// Files of people are short; a longer one is a mistake (a PDF, a database).
  package static let mostBytes = 4 << 20

  /// Reads UTF-8 without its byte-order mark.
  ///
  /// - Parameter most: The bytes it may have.
  /// - Throws: `InputFaults` when the file is too long or in another encoding; the fault names the
  ///   line of the first byte that does not fit.
  package static func decode(
    _ bytes: [UInt8], file: String, most: Int = mostBytes
  ) throws(InputFaults) -> String {
    guard bytes.count <= most else {
      let limit = "\(most >> 20) MiB"
      throw fault(file, 0, "the file is larger than \(limit); no file of this kind is so long")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw fault(file, 0, "the file is UTF-16; save it as UTF-8")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = lineOfFirstError(in: bytes)
      throw fault(
        file, line, "the file is not UTF-8 (windows-874 or TIS-620 perhaps); save it as UTF-8")
    }
    return text.withoutByteOrderMark
  }

  private static func fault(_ file: String, _ line: Int, _ message: String) -> InputFaults {
    InputFaults([InputFault(SourcePlace(file: file, line: line), message)])
  }

  private static func lineOfFirstError(in bytes: [UInt8]) -> Int {
    var line = 1
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      guard String(validating: bytes[start..<end], as: UTF8.self) != nil else { return line }
      line += 1
      start = end + 1
    }
    return line
  }
}

extension String {
  var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }

  /// The text with ๐–๙ as 0–9.
  var withASCIIDigits: String {
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      let isThaiDigit = (0x0E50...0x0E59).contains(scalar.value)
      result.append(isThaiDigit ? Unicode.Scalar(UInt8(scalar.value - 0x0E50 + 0x30)) : scalar)
    }
    return String(result)
  }
}
