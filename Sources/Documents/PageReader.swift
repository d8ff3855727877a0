import CLibXML2

/// Why a body is no page.
package enum PageFault: Error, Equatable {
  /// More than `PageReader.maxBytes`.
  case tooLarge
  /// libxml2 stopped, or would have had to work too long.
  case parserLimit
}

/// Parses HTML with libxml2 in one pass, straight into a flat `Page`.
package enum PageReader {
  package static let maxBytes = 8 << 20

  /// Parses a page; broken markup is mended as libxml2 does it.
  ///
  /// - Parameters:
  ///   - html: well-formed UTF-8 without NUL, as `Charset.decode` gives it.
  ///   - url: where the page was found; links resolve against it unless it has a `<base>`.
  /// - Throws: `PageFault`. A page is never given in part: text that libxml2 drops would look
  ///   absent.
  package static func read(_ html: [UInt8], url: String) throws(PageFault) -> Page {
    guard html.count <= maxBytes else { throw .tooLarge }
    guard let bytes = MarkupScan.prepare(html) else { throw .parserLimit }
    let builder = PageBuilder()
    guard parse(bytes, into: builder) else { throw .parserLimit }
    var page = builder.finish(url: url)
    Concealment.mark(&page)
    PageRegions.mark(&page)
    page.settle()
    return page
  }

  /// Whether libxml2 went through to the end.
  ///
  /// It does not say so when it stops early; `disableSAX` is the one reliable sign.
  private static func parse(_ bytes: [UInt8], into builder: PageBuilder) -> Bool {
    if bytes.isEmpty { return true }
    _ = initialised
    oit_xml_quiet()
    guard let context = htmlNewParserCtxt() else { return false }
    defer { htmlFreeParserCtxt(context) }
    builder.attach(to: context)
    let options = [
      HTML_PARSE_RECOVER.rawValue, HTML_PARSE_NOERROR.rawValue, HTML_PARSE_NOWARNING.rawValue,
      HTML_PARSE_NONET.rawValue, HTML_PARSE_IGNORE_ENC.rawValue, XML_PARSE_HUGE.rawValue,
    ].reduce(0) { $0 | Int32($1) }
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let tree = htmlCtxtReadMemory(context, start, Int32(buffer.count), nil, "UTF-8", options)
      xmlFreeDoc(tree)
    }
    return context.pointee.disableSAX == 0
  }

  /// libxml2 wants its tables made before several threads use it.
  private static let initialised: Void = xmlInitParser()
}
