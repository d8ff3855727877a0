package import Causes

/// What came of reading a body.
package struct ReadResult: Sendable {
  package var sight: Look.Sight
  package var remarks: [Cause]
  /// The encoding of a page or text, by its name in the WHATWG Encoding Standard.
  package var charset: String?

  package init(sight: Look.Sight, remarks: [Cause] = [], charset: String? = nil) {
    self.sight = sight
    self.remarks = remarks
    self.charset = charset
  }
}

/// Reads the body of an answer, whatever it is.
package struct DocumentReader: Sendable {
  private let pdf: PDFReader
  private let recogniser: Recogniser?
  private let oldOffice: OldOfficeReader

  /// - Parameter recogniser: Reads pictures; `nil` leaves them unread. The PDF reader has its own.
  package init(pdf: PDFReader, recogniser: Recogniser? = nil) {
    self.pdf = pdf
    self.recogniser = recogniser
    oldOffice = OldOfficeReader()
  }

  /// Reads a whole body by what its bytes are; the content type is a hint for the encoding only.
  package func read(body: [UInt8], url: String, contentType: String?) async -> ReadResult {
    let type = FileType(body, contentType: contentType)
    switch type {
    case .pdf: return ReadResult(sight: await pdf.read(body))
    case .html: return readPage(body, url: url, contentType: contentType)
    case .text: return readText(body, contentType: contentType)
    case .docx, .xlsx, .pptx, .openDocument: return ReadResult(sight: readOffice(body, type))
    case .ole: return ReadResult(sight: await oldOffice.read(body))
    case _ where type.isImage: return ReadResult(sight: await readImage(body, type))
    default:
      guard let format = type.archiveFormat else {
        return ReadResult(sight: .unclear(.documentCorrupt))
      }
      return ReadResult(sight: await ArchiveText.read(body, format, with: self))
    }
  }

  private func readOffice(_ body: [UInt8], _ type: FileType) -> Look.Sight {
    do throws(FileFault) {
      let text = try OfficeReader.read(body, type)
      if text.parts.isEmpty { return text.unseen.map { .unclear($0) } ?? .gone(.pagePlaceholder) }
      return .document(.filed(text))
    } catch {
      return .unclear(error.cause)
    }
  }

  /// What kind of picture a body is and how large; `nil` when it is none.
  package static func picture(_ body: [UInt8]) -> ImageFacts? {
    let type = FileType(body)
    return type.isImage ? ImageHeader.facts(body, type) : nil
  }

  private func readImage(_ body: [UInt8], _ type: FileType) async -> Look.Sight {
    var facts = ImageHeader.facts(body, type)
    let words = await recogniser?.words(on: body, facts)
    if let words, words.inkCount > 0 { facts.words = words }
    return .document(.image(facts))
  }

  private func readPage(_ body: [UInt8], url: String, contentType: String?) -> ReadResult {
    let text = Charset.decode(body, contentType: contentType)
    do throws(PageFault) {
      let page = try PageReader.read(text.bytes, url: url)
      return ReadResult(
        sight: PageState.sight(of: page), remarks: remarks(text), charset: text.charset)
    } catch {
      return ReadResult(sight: .unclear(error == .tooLarge ? .bodyTooLarge : .parserLimit))
    }
  }

  private func readText(_ body: [UInt8], contentType: String?) -> ReadResult {
    let text = Charset.decode(body, contentType: contentType)
    let string = String(decoding: text.bytes, as: UTF8.self)
    let isEmpty = string.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    return ReadResult(
      sight: isEmpty ? .gone(.pagePlaceholder) : .document(.text(string)), remarks: remarks(text),
      charset: text.charset)
  }

  private func remarks(_ text: DecodedText) -> [Cause] {
    text.isDeclaredWrong ? [.pageCharset] : []
  }
}
