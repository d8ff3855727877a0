package import Causes
import ThaiText

/// What came of reading a body.
package struct ReadResult: Sendable {
  package var sight: Look.Sight
  package var remarks: [Cause]
  /// What a remark is about, where there is more to say than its code.
  package var details: [Cause: String] = [:]
  /// What a page said that is taken for an error page or a replaced one; `nil` for any other.
  package var echo: PageEcho?
  /// The encoding of a page or text, by its name in the WHATWG Encoding Standard.
  package var charset: String?

  package init(
    sight: Look.Sight, remarks: [Cause] = [], charset: String? = nil, echo: PageEcho? = nil
  ) {
    self.sight = sight
    self.remarks = remarks
    self.charset = charset
    self.echo = echo
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
    let announced = Announced(url: url, contentType: contentType)
    if body.isEmpty { return ReadResult(sight: announced.emptiness) }
    let type = FileType(body, contentType: contentType)
    var result = await read(body, type, url: url, contentType: contentType, announced)
    result.note(PersonalData.remark(on: result.sight))
    return result
  }

  private func read(
    _ body: [UInt8], _ type: FileType, url: String, contentType: String?, _ announced: Announced
  ) async -> ReadResult {
    switch type {
    case .pdf:
      return ReadResult(sight: await pdf.read(body), remarks: ActiveContent.remarks(onPDF: body))
    case .html: return readPage(body, url: url, contentType: contentType)
    case .text: return readText(body, contentType: contentType)
    case .docx, .xlsx, .pptx, .openDocument: return ReadResult(sight: readOffice(body, type))
    case .ole: return ReadResult(sight: await oldOffice.read(body))
    case _ where type.isImage: return await readImage(body, type, announced)
    default:
      guard let format = type.archiveFormat else {
        return ReadResult(sight: .unclear(announced.cause(of: type)))
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

  /// A picture, unless its header says that there is none; where a page was announced, that is
  /// remarked.
  private func readImage(
    _ body: [UInt8], _ type: FileType, _ announced: Announced
  ) async -> ReadResult {
    var facts = ImageHeader.facts(body, type)
    if facts.width == 0 || facts.height == 0 {
      return ReadResult(sight: .unclear(announced.cause(of: type)))
    }
    let words = await recogniser?.words(on: body, facts)
    if let words, words.inkCount > 0 { facts.words = words }
    let isNamed = announced.isFile || facts.words != nil
    return ReadResult(sight: .document(.image(facts)), remarks: isNamed ? [] : [.pageWrongType])
  }

  private func readPage(_ body: [UInt8], url: String, contentType: String?) -> ReadResult {
    let text = Charset.decode(body, contentType: contentType)
    do throws(PageFault) {
      let page = try PageReader.read(text.bytes, url: url)
      var result = PageState.result(of: page)
      result.remarks = remarks(text) + result.remarks
      result.charset = text.charset
      return result
    } catch {
      return ReadResult(sight: .unclear(error == .tooLarge ? .bodyTooLarge : .parserLimit))
    }
  }

  /// What keeps readers out when a body is a page of that kind, and not the page that was asked for;
  /// `nil` for any other body.
  package static func wall(_ body: [UInt8], url: String, contentType: String?) -> Cause? {
    guard FileType(body, contentType: contentType) == .html else { return nil }
    let text = Charset.decode(body, contentType: contentType)
    guard let page = try? PageReader.read(text.bytes, url: url) else { return nil }
    return PageState(page).wall
  }

  private func readText(_ body: [UInt8], contentType: String?) -> ReadResult {
    let text = Charset.decode(body, contentType: contentType)
    let string = String(decoding: text.bytes, as: UTF8.self)
    let isEmpty = string.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    return ReadResult(
      sight: isEmpty ? .gone(.pageEmpty) : .document(.text(string)), remarks: remarks(text),
      charset: text.charset)
  }

  private func remarks(_ text: DecodedText) -> [Cause] {
    text.isDeclaredWrong ? [.pageCharset] : []
  }
}

extension ReadResult {
  fileprivate mutating func note(_ remark: (cause: Cause, detail: String)?) {
    guard let remark else { return }
    remarks.append(remark.cause)
    details[remark.cause] = remark.detail
  }
}
