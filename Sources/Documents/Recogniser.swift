import Glibc

/// Reads words off pictures with `tesseract` and its Thai model, in child processes with limits.
///
/// What it reads proves that something is there, never that something is not.
package struct Recogniser: Sendable {
  /// What reading may cost.
  package struct Limits: Sendable {
    /// The first pages of a document that are read, besides its last one.
    package var firstPages = 12
    /// All pages of one run; past these, documents stay unread.
    package var pagesOfRun = 2_000

    package init() {}
  }

  /// A picture with fewer pixels shows no text, and one with more may take minutes.
  private static let pixels = 40_000...40_000_000
  /// The longer side of a page's picture: 150 dpi of A4. More buys nothing but time.
  private static let longSide = 1_754

  private let sandbox: Sandbox
  private let turnstile: Turnstile
  private let allowance: Allowance
  private let limits: Limits

  /// Looks for the programs in the search path; `nil` when one of them, or the Thai model of
  /// `tesseract`, is not installed.
  package static func find(limits: Limits = Limits()) async -> Recogniser? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let sandbox = Sandbox(searchPath: path)
    guard sandbox.has("pdftoppm"), sandbox.has("tesseract") else { return nil }
    do {
      let list = try await sandbox.run("tesseract", ["--list-langs"], input: [])
      guard case .finished(let output) = list else { return nil }
      let languages = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
      return languages.contains("tha") ? Recogniser(sandbox: sandbox, limits: limits) : nil
    } catch {
      return nil
    }
  }

  init(sandbox: Sandbox, limits: Limits = Limits(), width: Int = 2) {
    var sandbox = sandbox
    sandbox.wallClock = .seconds(120)
    sandbox.cpuSeconds = 60
    self.sandbox = sandbox
    self.limits = limits
    turnstile = Turnstile(width: width)
    allowance = Allowance(limits.pagesOfRun)
  }

  /// Words by the index of the page; a page that could not be read is not in it.
  struct Words: Sendable {
    var pages: [Int: String] = [:]
    /// Whether a limit of this run or machine kept pages from being read, so that another run may
    /// read more.
    var isCut = false
  }

  /// The words on some pages of a PDF.
  ///
  /// - Parameters:
  ///   - unread: Indices of the pages without text, in order.
  ///   - count: How many pages the document has.
  func words(on unread: [Int], of count: Int, in pdf: [UInt8]) async -> Words {
    let wanted = unread.filter { $0 < limits.firstPages || $0 == count - 1 }
    return await withTaskGroup(of: (Int, String?).self) { group in
      for index in wanted {
        group.addTask { (index, await words(onPage: index + 1, of: pdf)) }
      }
      return await group.reduce(into: Words()) { words, page in
        words.pages[page.0] = page.1
        if page.1 == nil { words.isCut = true }
      }
    }
  }

  /// The words on a picture; `nil` when it is no picture of text, or cannot be read.
  func words(on picture: [UInt8], _ facts: ImageFacts) async -> String? {
    guard let width = facts.width, let height = facts.height,
      Self.pixels.contains(width.multipliedReportingOverflow(by: height).partialValue)
    else { return nil }
    return await turnstile.pass { await recognised(picture) }
  }

  private func words(onPage number: Int, of pdf: [UInt8]) async -> String? {
    await turnstile.pass {
      let arguments = [
        "-gray", "-scale-to", "\(Self.longSide)", "-f", "\(number)", "-l", "\(number)", "-",
      ]
      guard let picture = await output(of: "pdftoppm", arguments, input: pdf) else { return nil }
      return await recognised(picture)
    }
  }

  private func recognised(_ picture: [UInt8]) async -> String? {
    guard await allowance.take() else { return nil }
    let arguments = ["stdin", "stdout", "-l", "tha"]
    guard let output = await output(of: "tesseract", arguments, input: picture) else { return nil }
    return RecognisedText.trusted(String(decoding: output, as: UTF8.self))
  }

  private func output(of program: String, _ arguments: [String], input: [UInt8]) async -> [UInt8]? {
    do {
      guard case .finished(let output) = try await sandbox.run(program, arguments, input: input)
      else { return nil }
      return output
    } catch {
      return nil
    }
  }
}

/// How many pages may still be read in this run.
private actor Allowance {
  private var rest: Int

  init(_ rest: Int) { self.rest = rest }

  func take() -> Bool {
    rest -= 1
    return rest >= 0
  }
}
