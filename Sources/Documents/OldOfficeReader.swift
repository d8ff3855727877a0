import Causes
import Glibc
import ThaiText

/// Reads files of office programs before 2007: workbooks and slides here, texts with `catdoc` in a
/// child process with limits.
struct OldOfficeReader: Sendable {
  private let sandbox: Sandbox
  private let turnstile = Turnstile(width: 2)

  init(sandbox: Sandbox? = nil) {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    self.sandbox = sandbox ?? Sandbox(searchPath: path)
  }

  /// What program wrote the file, by the name of the stream that holds its content.
  private enum Kind {
    case word, workbook, slides, encrypted, unknown

    init(_ body: [UInt8]) {
      let names: [(name: String, kind: Kind)] = [
        ("EncryptedPackage", .encrypted), ("WordDocument", .word), ("Workbook", .workbook),
        ("PowerPoint Document", .slides),
      ]
      self = names.first { body.holds(utf16: $0.name) }?.kind ?? .unknown
    }
  }

  func read(_ body: [UInt8]) async -> Look.Sight {
    switch Kind(body) {
    case .encrypted: .unclear(.documentEncrypted)
    case .word: await document(body)
    case .slides: Self.read(body, "PowerPoint Document", OldSlides.read)
    case .workbook: Self.read(body, "Workbook", OldWorkbook.read)
    case .unknown: .unclear(.documentCorrupt)
    }
  }

  private static func read(
    _ body: [UInt8], _ stream: String, _ read: ([UInt8]) throws(FileFault) -> FiledText
  ) -> Look.Sight {
    do throws(FileFault) {
      guard let stream = try CompoundFile(body).stream(stream) else { throw .damaged }
      let text = try read(stream)
      // Slides without words are pictures; a workbook without them is empty.
      if text.parts.isEmpty {
        return text.kind == .slides ? .unclear(.documentNoText) : .gone(.pagePlaceholder)
      }
      return .document(.filed(text))
    } catch {
      return .unclear(error.cause)
    }
  }

  private func document(_ body: [UInt8]) async -> Look.Sight {
    guard sandbox.has("catdoc") else { return .unclear(.documentProgramMissing) }
    do {
      let outcome = try await turnstile.pass {
        try await sandbox.run("catdoc", ["-w", "-d", "utf-8"], input: body)
      }
      switch outcome {
      case .finished(let output): return Self.sight(of: output)
      case .failed: return .unclear(.documentCorrupt)
      case .stopped(let stop): return .unclear(stop.cause)
      }
    } catch {
      return .unclear(.documentCorrupt)
    }
  }

  private static func sight(of output: [UInt8]) -> Look.Sight {
    guard output.count <= FlowText.maxBytes else { return .unclear(.documentLimit) }
    let text = String(decoding: output, as: UTF8.self)
    // `catdoc` says so in the text and ends as if all were well.
    if text.hasPrefix("[This was fast-saved") || text.hasPrefix("[File is encrypted") {
      return .unclear(text.hasPrefix("[File") ? .documentEncrypted : .documentCorrupt)
    }
    let parts = text.split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.inkCount > 0 }
      .map { FiledText.Part(text: $0, place: FiledText.Place(.document)) }
    // A file without words holds pictures: an empty one is not kept by the programs of old.
    guard !parts.isEmpty else { return .unclear(.documentNoText) }
    return .document(.filed(FiledText(kind: .text, parts: parts)))
  }
}

extension [UInt8] {
  /// Whether a name stands in it in UTF-16, low byte first.
  fileprivate func holds(utf16 name: String) -> Bool {
    var bytes: [UInt8] = []
    for byte in name.utf8 { bytes += [byte, 0] }
    return withUnsafeBufferPointer { buffer in
      bytes.withUnsafeBufferPointer { needle in
        buffer.indices.dropLast(needle.count - 1).contains { start in
          buffer[start] == needle[0]
            && buffer[start..<(start + needle.count)].elementsEqual(needle)
        }
      }
    }
  }
}
