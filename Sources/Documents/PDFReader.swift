import Glibc

/// Reads the text of PDF files with poppler's `pdftotext` in a child process with limits.
package struct PDFReader: Sendable {
  /// More pages than this are not read.
  package static let maxPages = 500

  private let sandbox: Sandbox
  private let turnstile: Turnstile
  private let memory = PDFMemory()

  /// `pdftotext` is not installed.
  package struct Missing: Error, CustomStringConvertible {
    package var description: String {
      "pdftotext is not installed; install it with: apt-get install poppler-utils"
    }
  }

  /// Looks for the programs in the search path.
  ///
  /// - Throws: `Missing`, so that a run fails at its start and not at its first PDF.
  package static func find() throws -> PDFReader {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let sandbox = Sandbox(searchPath: path)
    guard sandbox.has("pdftotext") else { throw Missing() }
    return PDFReader(sandbox: sandbox)
  }

  init(sandbox: Sandbox, width: Int = 2) {
    self.sandbox = sandbox
    turnstile = Turnstile(width: width)
  }

  /// The text of each page, or why there is none.
  ///
  /// A child process that could not even be started leaves the file unread: never "absent".
  package func read(_ body: [UInt8]) async -> Look.Sight {
    if let known = await memory.sight(of: body) { return known }
    do {
      let sight = try await pagedText(body)
      await memory.keep(sight, of: body)
      return sight
    } catch {
      return .unclear(.unreadable)
    }
  }

  private func pagedText(_ body: [UInt8]) async throws -> Look.Sight {
    let raw = try await text(body, order: "-raw")
    guard case .finished(let output) = raw else { return .unclear(Self.obstacle(raw)) }
    let pages = PDFText.pages(output)
    guard pages.count <= Self.maxPages else { return .unclear(.parserLimit) }
    guard PDFText.isReadable(pages) else { return .unclear(.imageOnly) }
    let layout = try await text(body, order: "-layout")
    guard case .finished(let columns) = layout else { return .unclear(Self.obstacle(layout)) }
    return .document(.paged(PagedText(pages: pages, layout: PDFText.pages(columns))))
  }

  private func text(_ body: [UInt8], order: String) async throws -> Sandbox.Outcome {
    let arguments = [order, "-enc", "UTF-8", "-q", "-l", "\(Self.maxPages + 1)", "-", "-"]
    return try await turnstile.pass {
      try await sandbox.run("pdftotext", arguments, input: body)
    }
  }

  /// An exit code is a file that is damaged or encrypted; a signal is a limit.
  private static func obstacle(_ outcome: Sandbox.Outcome) -> Obstacle {
    switch outcome {
    case .failed: .unreadable
    case .finished, .stopped: .parserLimit
    }
  }
}
