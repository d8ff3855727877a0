/// What came of reading a body.
package struct ReadResult: Sendable {
  package var sight: Look.Sight
  package var remarks: [Look.Remark]
  /// The encoding of a page or text, by its name in the WHATWG Encoding Standard.
  package var charset: String?

  package init(sight: Look.Sight, remarks: [Look.Remark] = [], charset: String? = nil) {
    self.sight = sight
    self.remarks = remarks
    self.charset = charset
  }
}

/// Reads the body of an answer, whatever it is.
package struct DocumentReader: Sendable {
  private let pdf: PDFReader

  package init(pdf: PDFReader) { self.pdf = pdf }

  /// Reads a whole body by what its bytes are; the content type is a hint for the encoding only.
  package func read(body: [UInt8], url: String, contentType: String?) async -> ReadResult {
    let type = FileType(body, contentType: contentType)
    switch type {
    case .pdf: return ReadResult(sight: await pdf.read(body))
    case .html: return readPage(body, url: url, contentType: contentType)
    case .text: return readText(body, contentType: contentType)
    case _ where type.isImage:
      return ReadResult(sight: .document(.image(ImageHeader.facts(body, type))))
    default: return ReadResult(sight: .unclear(.unreadable))
    }
  }

  private func readPage(_ body: [UInt8], url: String, contentType: String?) -> ReadResult {
    let text = Charset.decode(body, contentType: contentType)
    do throws(PageFault) {
      let page = try PageReader.read(text.bytes, url: url)
      return ReadResult(
        sight: PageState.sight(of: page), remarks: remarks(text), charset: text.charset)
    } catch {
      return ReadResult(sight: .unclear(error == .tooLarge ? .tooLarge : .parserLimit))
    }
  }

  private func readText(_ body: [UInt8], contentType: String?) -> ReadResult {
    let text = Charset.decode(body, contentType: contentType)
    let string = String(decoding: text.bytes, as: UTF8.self)
    let isEmpty = string.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    return ReadResult(
      sight: isEmpty ? .gone(.placeholder) : .document(.text(string)), remarks: remarks(text),
      charset: text.charset)
  }

  private func remarks(_ text: DecodedText) -> [Look.Remark] {
    text.isDeclaredWrong ? [.charsetDeclaredWrong] : []
  }
}
