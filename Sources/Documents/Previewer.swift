import Glibc

/// Makes pictures of what a program could not read, for a person to look at: a picture as it is, a
/// large one smaller, a page of a PDF as poppler's `pdftoppm` draws it in a child process with
/// limits.
package struct Previewer: Sendable {
  package struct Picture: Sendable, Equatable {
    /// `image/png`, `image/jpeg`, `image/gif` or `image/webp`.
    package var mediaType: String
    package var bytes: [UInt8]
  }

  /// A picture with more bytes is drawn anew where that is possible.
  private static let smallBytes = 512 << 10
  /// A picture with more bytes is not shown.
  private static let mostBytes = 3 << 20
  /// One with more pixels could stop a browser.
  private static let mostPixels = 40_000_000
  /// The longer side of what is drawn: small print of an A4 page can be read.
  private static let longSide = 1_400

  private let sandbox: Sandbox

  package static func find() -> Previewer {
    Previewer(
      sandbox: Sandbox(searchPath: getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"))
  }

  init(sandbox: Sandbox) { self.sandbox = sandbox }

  /// A picture of a body; `nil` when it cannot be shown: a web page, an Office file, a PDF that is
  /// damaged or a machine without `pdftoppm`.
  ///
  /// - Parameters:
  ///   - page: The page of a PDF, from 1.
  ///   - isInner: Which file of an archive is meant, by its name; `nil` for the body itself.
  package func picture(
    of body: [UInt8], page: Int, isInner: ((String) -> Bool)? = nil
  ) async -> Picture? {
    let type = FileType(body, contentType: nil)
    if let isInner {
      guard let format = type.archiveFormat, let file = inner(of: body, format, isInner) else {
        return nil
      }
      return await picture(of: file, page: page)
    }
    if type == .pdf { return await drawn(body, page: page) }
    return await picture(body, type)
  }

  private func inner(
    of body: [UInt8], _ format: Unpacker.Format, _ isInner: (String) -> Bool
  ) -> [UInt8]? {
    do throws(FileFault) {
      let entries = try Unpacker.entries(of: body, format, wanted: isInner)
      return entries.first { isInner($0.name) }?.bytes
    } catch {
      return nil
    }
  }

  private func picture(_ body: [UInt8], _ type: FileType) async -> Picture? {
    guard let mediaType = type.shownMediaType else { return nil }
    let facts = ImageHeader.facts(body, type)
    guard let width = facts.width, let height = facts.height,
      case let (pixels, isTooLarge) = width.multipliedReportingOverflow(by: height), !isTooLarge,
      (1...Self.mostPixels).contains(pixels)
    else { return nil }
    if type == .jpeg, body.count > Self.smallBytes,
      let page = JPEGPage.pdf(of: body, width: width, height: height),
      let smaller = await drawn(page, page: 1)
    {
      return smaller
    }
    return body.count <= Self.mostBytes ? Picture(mediaType: mediaType, bytes: body) : nil
  }

  private func drawn(_ pdf: [UInt8], page: Int) async -> Picture? {
    let arguments = [
      "-jpeg", "-jpegopt", "quality=70", "-scale-to", "\(Self.longSide)",
      "-f", "\(page)", "-l", "\(page)", "-",
    ]
    do {
      guard case .finished(let output) = try await sandbox.run("pdftoppm", arguments, input: pdf),
        FileType(output, contentType: nil) == .jpeg, output.count <= Self.mostBytes
      else { return nil }
      return Picture(mediaType: "image/jpeg", bytes: output)
    } catch {
      return nil
    }
  }
}

extension FileType {
  /// The media type of a picture that every browser shows; `nil` for anything else.
  fileprivate var shownMediaType: String? {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .webp: "image/webp"
    default: nil
    }
  }
}
