import Causes
import Glibc

/// Reads the text of PDF files with poppler's `pdftotext` in a child process with limits.
package struct PDFReader: Sendable {
  /// More pages than this are not read.
  package static let maxPages = 500

  private let sandbox: Sandbox
  private let turnstile: Turnstile
  private let memory = PDFMemory()
  private let recogniser: Recogniser?
  private let kept: KeptReadings?

  /// `pdftotext` is not installed.
  package struct Missing: Error, CustomStringConvertible {
    package var description: String {
      "pdftotext is not installed; install it with: apt-get install poppler-utils"
    }
  }

  /// Looks for the programs in the search path.
  ///
  /// - Parameter recogniser: Reads pages that are pictures; `nil` leaves them unread.
  /// - Parameter kept: What earlier runs read.
  /// - Throws: `Missing`, so that a run fails at its start and not at its first PDF.
  package static func find(
    recogniser: Recogniser? = nil, kept: KeptReadings? = nil
  ) throws -> PDFReader {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let sandbox = Sandbox(searchPath: path)
    guard sandbox.has("pdftotext") else { throw Missing() }
    return PDFReader(sandbox: sandbox, recogniser: recogniser, kept: kept)
  }

  init(
    sandbox: Sandbox, width: Int = 2, recogniser: Recogniser? = nil, kept: KeptReadings? = nil
  ) {
    self.kept = kept
    self.sandbox = sandbox
    self.recogniser = recogniser
    turnstile = Turnstile(width: width)
  }

  /// The text of each page, or why there is none.
  ///
  /// A child process that could not even be started leaves the file unread: never "absent".
  package func read(_ body: [UInt8]) async -> Look.Sight {
    if let known = await memory.sight(of: body) ?? kept?.find(body) { return known }
    do {
      let (sight, isCut) = try await pagedText(body)
      if !isCut, PDFMemory.isLasting(sight) {
        await memory.keep(sight, of: body)
        kept?.keep(sight, body)
      }
      return sight
    } catch {
      return .unclear(.documentCorrupt)
    }
  }

  private func pagedText(_ body: [UInt8]) async throws -> (Look.Sight, isCut: Bool) {
    let raw = try await text(body, order: "-raw")
    guard case .finished(let output) = raw else { return (.unclear(cause(raw, body)), false) }
    let pages = PDFText.pages(output)
    guard pages.count <= Self.maxPages else { return (.unclear(.documentLimit), false) }
    guard PDFText.isReadable(pages) else {
      return await recognised(PagedText(pages: pages.map { _ in "" }, layout: []), body)
    }
    let layout = try await text(body, order: "-layout")
    guard case .finished(let columns) = layout else {
      return (.unclear(cause(layout, body)), false)
    }
    return await recognised(PagedText(pages: pages, layout: PDFText.pages(columns)), body)
  }

  /// The text with the words of its pages without text, as far as they can be read off them.
  private func recognised(_ text: PagedText, _ body: [UInt8]) async -> (Look.Sight, isCut: Bool) {
    var text = text
    let unread = text.pages.indices.filter { text.pages[$0].inkCount == 0 }
    let words = await recogniser?.words(on: unread, of: text.pages.count, in: body)
    text.layout += text.pages[min(text.layout.count, text.pages.count)...].map { _ in "" }
    for (index, page) in words?.pages ?? [:] where page.inkCount > 0 {
      text.pages[index] = page
      text.layout[index] = page
      text.recognised.insert(index)
    }
    let isEmpty = text.pagesWithoutText == text.pages.count
    return (isEmpty ? .unclear(.documentNoText) : .document(.paged(text)), words?.isCut ?? false)
  }

  private func text(_ body: [UInt8], order: String) async throws -> Sandbox.Outcome {
    let arguments = [order, "-enc", "UTF-8", "-q", "-l", "\(Self.maxPages + 1)", "-", "-"]
    return try await turnstile.pass {
      try await sandbox.run("pdftotext", arguments, input: body)
    }
  }

  /// Why nothing came: an exit code is a file that is damaged or encrypted.
  private func cause(_ outcome: Sandbox.Outcome, _ body: [UInt8]) -> Cause {
    if case .stopped(let stop) = outcome { return stop.cause }
    return body.firstIndex(of: "/encrypt", from: 0) == nil ? .documentCorrupt : .documentEncrypted
  }
}
